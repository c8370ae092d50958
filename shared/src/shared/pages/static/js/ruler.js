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

document.addEventListener("pointermove", (event) => lay(event.clientY), { passive: true });
document.addEventListener("pointerdown", (event) => lay(event.clientY), { passive: true });
document.addEventListener("focusin", (event) => {
  const box = event.target.getBoundingClientRect();
  lay(box.top + Math.min(box.height, 40) / 2);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") band.hidden = true;
});
