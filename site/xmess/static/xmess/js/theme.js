// Before the first paint: room for what needs scripts, and the theme the reader chose, kept in this browser only.
{
  const { dataset } = document.documentElement;
  dataset.script = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme) dataset.theme = theme;
  } catch {} // storage switched off: the system's theme stays
}
