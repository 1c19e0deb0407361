// Before the first paint: the theme the reader chose, kept in this browser only.
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {} // storage switched off: the system's theme stays
