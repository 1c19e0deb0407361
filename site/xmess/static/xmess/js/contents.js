// "On this page" follows the reader: the link of the section being read is marked. Without this script it is plain links.
const list = document.querySelector("[data-follow]");
const links = new Map();
for (const link of list?.querySelectorAll('a[href^="#"]') ?? []) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (target) links.set(target, link);
}

// The last heading above the upper third of the window; before the first one, none.
function follow() {
  let reading;
  for (const [target, link] of links) if (target.getBoundingClientRect().top < innerHeight / 3) reading = link;
  for (const link of links.values()) {
    if (link === reading) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (links.size && "IntersectionObserver" in window) {
  // Told when a heading crosses that line, in either direction: no work on each scroll.
  const observer = new IntersectionObserver(follow, { rootMargin: "0px 0px -66% 0px" });
  for (const target of links.keys()) observer.observe(target);
}
