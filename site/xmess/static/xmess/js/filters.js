// Directories: a changed filter brings the new results without a reload. Without this script the form is sent as usual.
const form = document.querySelector("form[data-filters]");
const results = document.querySelector("[data-results]");
let pending;
let timer;

function address() {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
  const text = query.toString();
  return (form.getAttribute("action") || location.pathname) + (text ? `?${text}` : "");
}

// The count of each choice and what is ticked follow the answer; the control in use keeps its focus and its text.
function followChoices(fresh) {
  const incoming = fresh.querySelector("form[data-filters]");
  if (!incoming) return;
  for (const control of form.querySelectorAll("input, select")) {
    const twin = [...incoming.elements].find((other) => other.name === control.name && other.type === control.type && (other.value === control.value || !/checkbox|radio/.test(control.type)));
    if (!twin) continue;
    if (/checkbox|radio/.test(control.type)) {
      control.checked = twin.checked;
      const [count, next] = [control, twin].map((input) => input.closest("label")?.querySelector(".count"));
      if (count && next) count.textContent = next.textContent;
    } else if (control !== document.activeElement) {
      control.value = twin.value;
    }
  }
}

async function load(url, remember) {
  pending?.abort();
  pending = new AbortController();
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: pending.signal, headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const incoming = fresh.querySelector("[data-results]");
    if (!answer.ok || !incoming) throw new Error("no results in the answer");
    const count = results.querySelector("[role=status]");
    const newCount = incoming.querySelector("[role=status]");
    results.replaceChildren(...incoming.childNodes);
    // The live region has to stay the same element for its change to be announced.
    if (count && newCount) {
      const text = newCount.innerHTML;
      newCount.replaceWith(count);
      count.innerHTML = text;
    }
    followChoices(fresh);
    document.title = fresh.title;
    if (remember) history.pushState({ filters: true }, "", url);
    results.removeAttribute("aria-busy");
    results.dispatchEvent(new CustomEvent("results:changed", { bubbles: true }));
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url); // whatever went wrong, the server's page says it
  }
}

if (form && results) {
  const soon = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => load(address(), true), delay);
  };
  form.addEventListener("change", (event) => event.target.type !== "search" && soon(0));
  form.addEventListener("input", (event) => event.target.type === "search" && soon(400));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
  // Links that only change the listing (remove a filter, another order, another page).
  results.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const pages = link.closest(".pagination");
    load(link.href, true).then(() => {
      if (!pages) return;
      results.tabIndex = -1;
      results.focus({ preventScroll: true });
      results.scrollIntoView();
    });
  });
  addEventListener("popstate", () => load(location.href, false));
}
