// A reading ruler: a band as high as a line that follows the pointer, the finger and the keyboard.

const band = document.createElement("div");
band.className = "ruler";
band.hidden = true;
band.setAttribute("aria-hidden", "true");
document.body.append(band);

function lay(middle) {
  band.hidden = false;
  band.style.insetBlockStart = `${Math.max(0, middle - band.offsetHeight / 2)}px`;
}

function layOn(control) {
  const box = control.getBoundingClientRect();
  lay(box.top + Math.min(box.height, 50) / 2);
}

let byKeyboard = false;
for (const kind of ["pointermove", "pointerdown"]) {
  document.addEventListener(kind, (event) => {
    byKeyboard = false;
    lay(event.clientY);
  }, { passive: true });
}
document.addEventListener("focusin", (event) => {
  byKeyboard = true;
  layOn(event.target);
});
document.addEventListener("scroll", () => byKeyboard && layOn(document.activeElement), { passive: true });
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") band.hidden = true;
});
