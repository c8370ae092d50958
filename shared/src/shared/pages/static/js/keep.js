// Every form can be left and taken up again: its words wait on this device until the server has them. Nothing is kept
// of passwords and files.

// Whoever sends before anything can be kept waits for that; a moment only, since a form can be sent without it too.
const AT_MOST = 2_000;
let early = null;

function hold(event) {
  if (!event.target.matches("form[data-kept][method=post]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  early = { form: event.target, by: event.submitter };
}

function letGo() {
  clearTimeout(late);
  removeEventListener("submit", hold, true);
  early?.form.requestSubmit(early.by);
  early = null;
}

addEventListener("submit", hold, true);
const late = setTimeout(letGo, AT_MOST);
const { Keeping, discard, stay } = await import(document.querySelector("[data-keeping]").href).catch((problem) => {
  letGo();
  throw problem;
});
const returned = document.querySelector(".summary-of-errors");
const tickable = (control) => control.type === "checkbox" || control.type === "radio";

function fields(form) {
  return [...form.elements].filter((control) => control.name && control.matches("textarea, select, input")
    && !["hidden", "file", "password", "submit", "button"].includes(control.type));
}

// By name, as a form would send it. `first`: as the server wrote it, whatever was done to it since.
function values(form, first = false) {
  const found = {};
  for (const control of fields(form)) {
    found[control.name] ??= [];
    if (tickable(control)) {
      if (first ? control.defaultChecked : control.checked) found[control.name].push(control.value);
    } else {
      found[control.name].push(first ? firstOf(control) : control.value);
    }
  }
  return found;
}

function firstOf(control) {
  if (control.tagName !== "SELECT") return control.defaultValue;
  return ([...control.options].find((option) => option.defaultSelected) ?? control.options[0])?.value ?? "";
}

const plain = (list) => JSON.stringify(list.map((value) => value.replaceAll("\r\n", "\n").trim()));
const same = (some, others) => Object.keys(some).every((name) => !others[name] || plain(some[name]) === plain(others[name]));

class Form {
  constructor(form, number) {
    this.form = form;
    this.keeping = new Keeping(`${location.pathname}:${form.getAttribute("action") ?? ""}:${number}`);
    this.first = values(form, true);
  }

  keep() {
    const now = values(this.form);
    if (this.entry) discard(this.entry);
    this.entry = null;
    if (returned || !same(now, this.first)) {
      this.entry = this.keeping.keep({ values: now, base: this.form.elements.base?.value });
    }
  }

  // What comes back was written on what was saved then: if something else is saved by now, the server asks which counts.
  bringBack(entry) {
    const next = structuredClone(entry.values);
    for (const control of fields(this.form)) {
      const kept = next[control.name];
      if (!kept || (returned && control.value && !tickable(control))) continue;
      if (tickable(control)) control.checked = kept.includes(control.value);
      else control.value = kept.shift() ?? "";
    }
    if (!returned && entry.base !== undefined && this.form.elements.base) this.form.elements.base.value = entry.base;
  }

  // Whoever was quicker than this script goes on with what they typed.
  resume() {
    if (!same(values(this.form), this.first)) this.keep();
    for (const entry of this.keeping.left()) {
      if (this.entry) return;
      if (!returned && same(entry.values, this.first)) {
        discard(entry);
        continue;
      }
      this.bringBack(entry);
      this.keep();
      discard(entry);
      if (!returned) this.say();
    }
  }

  say() {
    const note = document.createElement("p");
    note.setAttribute("role", "status");
    note.className = "kept";
    const afresh = document.createElement("button");
    afresh.type = "button";
    afresh.className = "plain-button";
    afresh.textContent = this.form.dataset.afresh;
    afresh.addEventListener("click", () => {
      discard(this.entry);
      this.entry = null;
      this.form.reset();
      location.reload();
    });
    note.append(`${this.form.dataset.kept} `, afresh);
    this.form.prepend(note);
  }

  // The server names the mark when it has these words.
  mark() {
    this.keep();
    this.form.elements._kept?.remove();
    if (!this.entry) return;
    const mark = document.createElement("input");
    Object.assign(mark, { type: "hidden", name: "_kept", value: this.entry.mark });
    this.form.append(mark);
  }
}

const numbers = {};
for (const form of document.querySelectorAll("form[data-kept][method=post]")) {
  if (!fields(form).length) continue;
  const action = form.getAttribute("action") ?? "";
  numbers[action] = (numbers[action] ?? 0) + 1;
  const kept = new Form(form, numbers[action]);
  kept.resume();
  form.addEventListener("input", () => kept.keep());
  form.addEventListener("change", () => kept.keep());
  form.addEventListener("submit", () => kept.mark());
  addEventListener("pagehide", () => kept.entry && stay(kept.entry));
}
letGo();
