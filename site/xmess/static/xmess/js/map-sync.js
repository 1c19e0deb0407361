// A map beside its list: pointing at a place in one lights it in the other. Both carry data-place="<code>".
// Listens on the document, so that results brought in by filters.js need nothing more.
function follow(event) {
  const place = event.target.closest?.("[data-place]");
  const pair = event.target.closest?.("[data-map-sync]");
  if (!pair) return;
  for (const lit of pair.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
  if (!place || event.type === "pointerout" || event.type === "focusout") return;
  for (const twin of pair.querySelectorAll(`[data-place="${CSS.escape(place.dataset.place)}"]`)) twin.classList.add("is-lit");
}

for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) document.addEventListener(type, follow);
