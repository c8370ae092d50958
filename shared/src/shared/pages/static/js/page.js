// What every page does with a script: nothing that it could not do without.

const errors = document.querySelector("[data-focus-first]");
if (errors) errors.focus();

// A confirmation that is there when the page opens is not read out; one that arrives is.
const said = document.querySelector(".said");
if (said && !errors) {
  const words = said.textContent;
  said.textContent = "\u00a0";
  setTimeout(() => { said.textContent = words; }, 200);
}

// A hand that trembles presses twice: the second press within three seconds is let go.
const pressed = new WeakMap();
document.addEventListener("submit", (event) => {
  const before = pressed.get(event.target);
  if (before && Date.now() - before < 3000) event.preventDefault();
  else if (!event.defaultPrevented) pressed.set(event.target, Date.now());
});
