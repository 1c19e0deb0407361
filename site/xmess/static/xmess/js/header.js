// The theme button of the header. Without scripts it is not shown and the system's theme rules.
const { dataset } = document.documentElement;
const button = document.querySelector(".theme-button");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (dataset.theme ? dataset.theme === "dark" : system.matches);
const show = () => button.setAttribute("aria-pressed", String(isDark()));

if (button) {
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    dataset.theme = isDark() ? "light" : "dark";
    show();
    try {
      localStorage.setItem("theme", dataset.theme);
    } catch {} // storage switched off: the choice lasts as long as the page
  });
}

// Search fields suggest pages; the script for it comes with the first visit to one.
addEventListener("focusin", async ({ target }) => {
  if (target.dataset?.suggestions) (await import(target.dataset.script)).attach(target);
});
