// Search fields that suggest pages while somebody types (ARIA combobox with a listbox). The field alone works as ever.
const DELAY = 180;
const SHORTEST = 2;
const answers = new Map();
let pending;
let timer;
let field;
let box;
const announcement = document.createElement("p");
announcement.className = "hide";
announcement.setAttribute("role", "status");
document.body.append(announcement);

const options = () => [...(box?.querySelectorAll("[role=option]") ?? [])];
const current = () => box?.querySelector("[aria-selected=true]");

function close() {
  clearTimeout(timer);
  pending?.abort();
  box?.remove();
  box = undefined;
  announcement.textContent = "";
  field?.setAttribute("aria-expanded", "false");
  field?.removeAttribute("aria-activedescendant");
}

function select(option) {
  current()?.setAttribute("aria-selected", "false");
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  if (option) field.setAttribute("aria-activedescendant", option.id);
  else field.removeAttribute("aria-activedescendant");
}

function show(fragment) {
  box?.remove();
  announcement.textContent = fragment?.dataset.count ?? "";
  box = fragment?.matches("[role]") ? fragment.cloneNode(true) : undefined;
  field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-expanded", String(Boolean(box)));
  if (!box) return;
  box.id = `${field.id}-suggestions`;
  for (const [number, option] of options().entries()) option.id = `${box.id}-${number}`;
  box.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  field.setAttribute("aria-controls", box.id);
  field.parentElement.append(box);
}

function ask(input) {
  clearTimeout(timer);
  field = input;
  return suggest(input.value.trim());
}

async function suggest(text) {
  pending?.abort();
  if (text.length < SHORTEST) return close();
  const url = `${field.dataset.suggestions}?q=${encodeURIComponent(text)}`;
  if (!answers.has(url)) {
    pending = new AbortController();
    try {
      const answer = await fetch(url, { signal: pending.signal });
      if (!answer.ok) return close();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      answers.set(url, page.querySelector("[data-count]"));
    } catch {
      return; // another letter came, or there is no network: the field still searches
    }
  }
  if (document.activeElement === field && field.value.trim() === text) show(answers.get(url));
}

const MOVES = { ArrowDown: 1, ArrowUp: -1 };

function keydown(event) {
  if (event.isComposing) return;
  if (event.key === "Escape" && box) {
    event.preventDefault();
    close();
  } else if (event.key === "Enter" && current()) {
    event.preventDefault();
    location.assign(current().href);
  } else if (event.key === "Tab") {
    close();
  } else if (event.key in MOVES && box) {
    event.preventDefault();
    const all = options();
    // One place more than there are options: the field itself, with what was typed.
    const next = (all.indexOf(current()) + 1 + MOVES[event.key] + all.length + 1) % (all.length + 1);
    select(all[next - 1]);
  } else if (event.key === "ArrowDown") {
    ask(event.target);
  }
}

export function attach(input) {
  if (input.getAttribute("role") === "combobox") return;
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-haspopup": "listbox" })) input.setAttribute(name, value);
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, DELAY, input);
  };
  input.addEventListener("input", later);
  input.addEventListener("keydown", keydown);
  input.addEventListener("blur", close);
  if (input.value !== input.defaultValue) later(); // somebody was faster than this script
}
