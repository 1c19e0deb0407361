// Which results people open: the words and the address go to the server, nothing of the reader's; it keeps neither name nor cookie.
const results = document.querySelector("[data-results]");

function tell({ target }) {
  const link = target.closest("[data-opened] [data-hit]");
  if (!link) return;
  const { opened, question } = link.closest("[data-opened]").dataset;
  navigator.sendBeacon(opened, new URLSearchParams({ q: question, url: link.pathname }));
}

for (const press of ["click", "auxclick"]) results?.addEventListener(press, tell);
