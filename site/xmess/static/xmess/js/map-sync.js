// A map beside its list: pointing at a place in one lights it in the other. Both carry data-place="<code>".
for (const pair of document.querySelectorAll("[data-map-sync]")) {
  const light = (event) => {
    const code = event.target.closest?.("[data-place]")?.dataset.place;
    for (const lit of pair.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    if (!code || event.type === "pointerout" || event.type === "focusout") return;
    for (const place of pair.querySelectorAll(`[data-place="${CSS.escape(code)}"]`)) place.classList.add("is-lit");
  };
  for (const type of ["pointerover", "pointerout", "focusin", "focusout"]) pair.addEventListener(type, light);
}
