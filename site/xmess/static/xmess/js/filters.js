// Directories: a changed filter brings the new results without a reload. Without this script the form is sent as usual.
const form = document.querySelector("form[data-filters]");
const results = document.querySelector("[data-results]");
const announcement = document.createElement("p");
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
    results.replaceChildren(...incoming.childNodes);
    announcement.textContent = results.querySelector(".listing-count")?.textContent ?? "";
    followChoices(fresh);
    document.title = fresh.title;
    if (remember) history.pushState({ filters: true }, "", url);
    results.removeAttribute("aria-busy");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url); // whatever went wrong, the server's page says it
  }
}

// What had the focus may be gone; the results take it, and come into view where a new page would have shown them.
function goToResults(scroll) {
  results.tabIndex = -1;
  results.focus({ preventScroll: true });
  if (scroll) results.scrollIntoView();
}

if (form && results) {
  // Stays the same element, so that screen readers notice when its text changes.
  announcement.className = "hide";
  announcement.setAttribute("role", "status");
  results.before(announcement);

  const soon = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => load(address(), true), delay);
  };
  form.addEventListener("change", (event) => event.target.type !== "search" && soon(0));
  form.addEventListener("input", (event) => event.target.type === "search" && soon(400));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    load(address(), true).then(() => goToResults(true));
  });
  // Links that only change the listing (remove a filter, another order, another page).
  results.addEventListener("click", (event) => {
    const link = event.target.closest(".listing-header a, .pagination a, .empty-state a");
    const elsewhere = !link || link.origin + link.pathname !== location.origin + location.pathname || link.hash;
    if (elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const turnsPage = link.matches(".pagination a");
    load(link.href, true).then(() => goToResults(turnsPage));
  });
  addEventListener("popstate", () => load(location.href, false));
}
