// The theme button of the header. Without this script it stays hidden and the system's theme rules.
const root = document.documentElement;
const button = document.querySelector(".theme-button");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
const show = () => button.setAttribute("aria-pressed", String(isDark()));

if (button) {
  button.hidden = false;
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset.theme = theme;
    show();
    try {
      localStorage.setItem("theme", theme);
    } catch {} // storage switched off: the choice lasts as long as the page
  });
}
