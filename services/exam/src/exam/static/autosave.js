// Saves a form while it is being filled in: two seconds after a change, when a field is left, when the page is left.
// Each version has a number, and the server keeps them all. What could not be sent waits on this device.

const AFTER = 2000;
const AGAIN = 5000;

class Saving {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.autosave;
    this.place = `unsent:${this.url.split("?")[0]}`;
    this.only = form.dataset.saves?.split(" ");
    this.status = document.querySelector("[data-save-status]");
    this.sequence = Number(form.elements.sequence?.value ?? 0);
    this.last = JSON.stringify(this.answers());
    this.sending = Promise.resolve();
  }

  // By field name: a text; true or false for a single box; a list for boxes of one name.
  answers() {
    const found = {};
    for (const control of this.form.elements) {
      if (!control.name || ["hidden", "file", "submit", "button", "password"].includes(control.type)) continue;
      if (control.type === "fieldset" || (this.only && !this.only.includes(control.name))) continue;
      if (control.type === "radio") {
        found[control.name] ??= "";
        if (control.checked) found[control.name] = control.value;
      } else if (control.type === "checkbox") {
        this.box(found, control);
      } else {
        found[control.name] = control.value;
      }
    }
    return found;
  }

  box(found, control) {
    const all = this.form.querySelectorAll(`input[type=checkbox][name="${CSS.escape(control.name)}"]`);
    if (all.length === 1) {
      found[control.name] = control.checked;
      return;
    }
    found[control.name] ??= [];
    if (control.checked) found[control.name].push(control.value);
  }

  changed() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.save(), AFTER);
  }

  // Keeps what is new on this device, and says whether there was anything.
  keptNews() {
    clearTimeout(this.soon);
    const text = JSON.stringify(this.answers());
    if (text === this.last) return false;
    this.last = text;
    this.sequence += 1;
    this.keep({ sequence: this.sequence, ...JSON.parse(text) });
    return true;
  }

  save(leaving = false) {
    if (!this.keptNews()) return;
    if (leaving) this.send(true);
    else this.sending = this.sending.then(() => this.send());
  }

  // The form itself carries the answer now; `page.js` forgets what is kept once another page is there.
  submitted() {
    this.keptNews();
    if (this.form.elements.sequence) this.form.elements.sequence.value = this.sequence;
    sessionStorage.setItem("sent-answer", this.place);
  }

  async send(leaving = false) {
    const version = this.kept();
    if (!version) return;
    this.say("saving");
    try {
      const answer = await fetch(this.url, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify(version),
        keepalive: leaving,
      });
      if (answer.ok) this.saved(version);
      else if (answer.status >= 500 || answer.status === 429) this.later();
      else this.refused(await answer.json().catch(() => ({})));
    } catch {
      this.later();
    }
  }

  saved(version) {
    if (this.kept()?.sequence === version.sequence) localStorage.removeItem(this.place);
    if (this.form.elements.sequence) this.form.elements.sequence.value = version.sequence;
    const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
    this.say("saved", clock.format(new Date()));
  }

  later() {
    this.say("offline");
    clearTimeout(this.again);
    this.again = setTimeout(() => this.send(), AGAIN);
  }

  refused(problem) {
    this.say("refused");
    if (problem.detail && this.status) this.status.textContent = problem.detail;
  }

  say(state, time = "") {
    if (!this.status) return;
    const words = this.status.dataset[state].replace("{time}", time);
    this.status.dataset.state = state;
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  keep(version) {
    try {
      localStorage.setItem(this.place, JSON.stringify(version));
      this.memory = null;
    } catch {
      this.memory = version;
    }
  }

  kept() {
    return this.memory ?? JSON.parse(localStorage.getItem(this.place) ?? "null");
  }

  // What an earlier visit could not send comes back into the form, and is sent.
  resume() {
    const version = this.kept();
    if (!version) return;
    if (version.sequence <= this.sequence) {
      localStorage.removeItem(this.place);
      return;
    }
    for (const control of this.form.elements) {
      const value = version[control.name];
      if (value === undefined || control.type === "hidden") continue;
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = Array.isArray(value) ? value.includes(control.value) : value;
      else control.value = value;
    }
    this.sequence = version.sequence;
    this.last = JSON.stringify(this.answers());
    this.send();
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const saving = new Saving(form);
  if (sessionStorage.getItem("sent-answer") === saving.place) sessionStorage.removeItem("sent-answer");
  saving.resume();
  form.addEventListener("input", () => saving.changed());
  form.addEventListener("change", () => saving.save());
  form.addEventListener("submit", () => saving.submitted());
  addEventListener("pagehide", () => saving.save(true));
  addEventListener("online", () => saving.send());
  document.addEventListener("time-over", () => saving.save());
}
