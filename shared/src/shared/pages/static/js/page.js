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

// An answer that was sent with its form, and led to another page, need not wait on this device any more.
const sent = sessionStorage.getItem("sent-answer");
const here = [...document.querySelectorAll("form[data-autosave]")].map((form) => form.dataset.autosave.split("?")[0]);
if (sent && !here.includes(sent.replace("unsent:", ""))) {
  localStorage.removeItem(sent);
  sessionStorage.removeItem("sent-answer");
}

// Who signs out leaves nothing behind of what they typed and did not send: others may use this machine.
document.querySelector('form[action="/sign-out"]')?.addEventListener("submit", () => {
  const typed = Object.keys(sessionStorage).filter((name) => name.startsWith("kept:"));
  for (const name of typed) sessionStorage.removeItem(name);
});

// A hand that trembles presses twice: the second press within three seconds is let go.
const pressed = new WeakMap();
document.addEventListener("submit", (event) => {
  const before = pressed.get(event.target);
  if (before && Date.now() - before < 3000) event.preventDefault();
  else if (!event.defaultPrevented) pressed.set(event.target, Date.now());
});
