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

const isChoice = ({ type }) => /checkbox|radio/.test(type);
const controls = (root) => [...(root.elements ?? root.querySelectorAll("input, select"))].filter(({ name }) => name);
const offers = (root) => controls(root).map(({ name, value, type }) => `${name} ${isChoice({ type }) ? value : type}`).join();

// The count of each choice and what is ticked follow the answer; the control in use keeps its focus and its text.
function followChoices(incoming) {
  for (const control of controls(form)) {
    const twin = controls(incoming).find((other) => other.name === control.name && other.type === control.type && (other.value === control.value || !isChoice(control)));
    if (!twin) continue;
    if (isChoice(control)) {
      control.checked = twin.checked;
      const [count, next] = [control, twin].map((input) => input.closest("label")?.querySelector(".count"));
      if (count && next) count.textContent = next.textContent;
    } else if (control !== document.activeElement) {
      control.value = twin.value;
    }
  }
}

// Groups that offer other choices than before take the place of the old ones, and so does what the form keeps unseen.
function followGroups(incoming) {
  const inUse = document.activeElement;
  const [groups, fresh] = [form, incoming].map((root) => root.querySelector(".filters-groups"));
  const old = [...groups.children];
  const next = [...fresh.children].map((group) => old.find((other) => offers(other) === offers(group) && ![other, group].some((one) => one.querySelector("[aria-invalid]"))) ?? group);
  if (next.length !== old.length || next.some((group, place) => group !== old[place])) groups.replaceChildren(...next);
  if (inUse !== document.activeElement) (inUse.isConnected ? inUse : document.getElementById(inUse.id))?.focus({ preventScroll: true });
  for (const control of form.querySelectorAll(":scope > [type=hidden]")) control.remove();
  form.prepend(...incoming.querySelectorAll(":scope > [type=hidden]"));
}

// The switcher keeps what is asked where the address of the other language says it.
function followLanguages(fresh) {
  const [links, next] = [document, fresh].map((page) => page.querySelectorAll(".languages a"));
  for (const [place, link] of links.entries()) if (next[place]) link.href = next[place].getAttribute("href");
}

async function load(url, remember) {
  pending?.abort();
  pending = new AbortController();
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: pending.signal, headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const incoming = fresh.querySelector("[data-results]");
    const choices = fresh.querySelector("form[data-filters]");
    if (!answer.ok || !incoming || !choices) throw new Error("no results in the answer");
    results.replaceChildren(...incoming.childNodes);
    announcement.textContent = results.querySelector(".listing-count")?.textContent ?? "";
    followChoices(choices);
    followGroups(choices);
    followLanguages(fresh);
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
