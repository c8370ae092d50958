// A form with long answers can be left and taken up again in the same window: its words wait in this tab until they
// are sent, and are gone when the tab is closed or its person signs out. Nothing is kept of passwords or files.

const SENT = "kept-sent";
const OWN = `kept:${document.documentElement.dataset.person}:`;

function place(form) {
  return `${OWN}${location.pathname}:${[...document.forms].indexOf(form)}`;
}

function fields(form) {
  return [...form.elements].filter((control) => control.name && control.matches("textarea, select, input")
    && !["hidden", "file", "password", "submit"].includes(control.type));
}

const tickable = (control) => control.type === "checkbox" || control.type === "radio";

function keep(form) {
  const state = fields(form).map((control) => (tickable(control) ? control.checked : control.value));
  sessionStorage.setItem(place(form), JSON.stringify(state));
}

function bringBack(form, state) {
  const controls = fields(form);
  if (controls.length !== state.length) return false;
  let changed = false;
  controls.forEach((control, number) => {
    const name = tickable(control) ? "checked" : "value";
    changed ||= control[name] !== state[number];
    control[name] = state[number];
  });
  return changed;
}

function say(form) {
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.className = "kept";
  const afresh = document.createElement("button");
  afresh.type = "button";
  afresh.className = "plain-button";
  afresh.textContent = form.dataset.afresh;
  afresh.addEventListener("click", () => {
    sessionStorage.removeItem(place(form));
    location.reload();
  });
  note.append(`${form.dataset.kept} `, afresh);
  form.prepend(note);
}

// Somebody else may have left this tab without signing out: their words are not for whoever is signed in now.
if (document.documentElement.dataset.person) {
  const others = Object.keys(sessionStorage).filter((name) => name.startsWith("kept:") && !name.startsWith(OWN));
  for (const name of others) sessionStorage.removeItem(name);
}

// What was sent and taken is forgotten: the next page has no list of answers that need another look.
const sent = sessionStorage.getItem(SENT);
const returned = document.querySelector(".summary-of-errors");
if (sent && !returned) sessionStorage.removeItem(sent);
sessionStorage.removeItem(SENT);

for (const form of document.querySelectorAll("form.usa-form:has(textarea):not([data-autosave])")) {
  const state = JSON.parse(sessionStorage.getItem(place(form)) ?? "null");
  if (state && !returned && bringBack(form, state)) say(form);
  form.addEventListener("input", () => keep(form));
  form.addEventListener("submit", () => sessionStorage.setItem(SENT, place(form)));
}
