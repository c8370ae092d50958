// Saves an answer while it is being given: two seconds after a change, when a field is left, when the page is left.
// Each version names the one that it was written on (`base`); numbers are the server's. What could not be sent waits on
// this device. Where another window was first, nothing is sent until the person has chosen.

const { Fields, canonical, readKept } = await import(document.querySelector("[data-fields]").src);
const { Keeping, discard } = await import(document.querySelector("[data-keeping]").href);
const AFTER = 2000;
const AGAIN = 5000;
const PATIENCE = 20_000;

// As the server tells it: by the agency's clock, not by that of this device.
function timeOfDay(moment) {
  const { lang, dataset } = document.documentElement;
  const told = { hour: "numeric", minute: "2-digit", timeZone: dataset.zone, timeZoneName: "short" };
  return new Intl.DateTimeFormat(`${lang}-US`, told).format(new Date(moment)).replace(/\s(?=[ap]\.?\s?m)/i, "\u00a0");
}

class Saving {
  constructor(form) {
    this.form = form;
    form.autocomplete = "off"; // what is typed is kept here, with its version; what Back would put in again has none
    this.url = form.dataset.autosave;
    this.status = document.querySelector("[data-save-status]");
    this.short = document.querySelector("[data-save-short]");
    this.spoken = document.querySelector("[data-save-spoken]");
    this.choice = document.querySelector("[data-two-versions]");
    this.keeping = new Keeping(this.url.split("?")[0]);
    this.writer = form.elements.writer_token.value;
    this.base = Number(form.elements.base.value);
    this.fields = new Fields(form);
    this.last = canonical(JSON.parse(form.dataset.answer)); // as the server wrote it, whatever was done to it since
    this.shown = this.last;
    this.sending = Promise.resolve();
  }

  show(answer) {
    this.fields.show(answer);
    this.form.dispatchEvent(new Event("shown"));
    this.last = answer;
  }

  keep(version) {
    return this.keeping.keep({ ...version, byResponse: true });
  }

  changed() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.save(), AFTER);
    this.keepNews();
    // What is being typed is not saved yet, whatever the line says of what was.
    if (this.waiting && ["saved", undefined].includes(this.status?.dataset.state)) this.say("saving");
  }

  // Keeps what is new on this device. What was sent before and has no receipt may have been saved all the same.
  keepNews() {
    const answer = this.fields.answer();
    if (answer === null) this.say("unfinished");
    if (answer === null || answer === this.last) return;
    this.last = answer;
    const sent = this.waiting?.sent ?? [];
    this.waiting = this.keep({ answer, base: this.base, writer: this.writer, sent });
  }

  // Whether all that was typed is with the server.
  async save(leaving = false) {
    clearTimeout(this.soon);
    this.keepNews();
    if (!this.waiting || this.undecided?.live || this.unasked) return !this.waiting;
    if (leaving) this.send(true);
    else this.sending = this.sending.then(() => this.send());
    await this.sending;
    return !this.waiting;
  }

  async send(leaving = false) {
    const version = this.waiting;
    if (!version || this.undecided?.live || this.unasked) return;
    this.say("saving");
    this.waiting = this.keep({ ...version, sent: [...version.sent, version.answer].slice(-5) });
    const sent = this.waiting;
    try {
      const answer = await fetch(this.url, {
        method: "PUT",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: JSON.stringify({ base: sent.base, answer: JSON.parse(sent.answer) }),
        keepalive: leaving,
        signal: leaving ? undefined : AbortSignal.timeout(PATIENCE),
      });
      if (answer.ok) this.saved(sent, await answer.json());
      else if (answer.status >= 500 || answer.status === 429 || answer.status === 408) this.later(answer.headers.get("Retry-After"));
      else await this.refused(sent, await answer.json().catch(() => ({})));
    } catch {
      this.later();
    }
  }

  saved(sent, receipt) {
    if (!receipt.counts) return this.say("older");
    this.builtOn(receipt.sequence);
    discard(sent);
    this.shown = sent.answer;
    if (this.waiting.mark === sent.mark) {
      this.waiting = null;
      return this.say("saved", timeOfDay(receipt.saved_at));
    }
    this.waiting = this.keep({ ...this.waiting, base: this.base, sent: [] });
    return undefined; // more was typed meanwhile, and is sent soon
  }

  builtOn(sequence) {
    this.base = sequence;
    this.form.elements.base.value = sequence;
  }

  // `seconds`: what the server asks for, if it does.
  later(seconds) {
    this.say("offline");
    clearTimeout(this.again);
    this.again = setTimeout(() => this.save(), Math.max(AGAIN, 1000 * (Number(seconds) || 0)));
  }

  async refused(sent, problem) {
    if (!problem.saved) {
      this.over = true;
      this.say("refused", "", problem.detail);
      return;
    }
    const saved = { ...problem.saved, answer: canonical(problem.saved.answer) };
    if (sent.sent.slice(0, -1).includes(saved.answer)) {
      this.builtOn(saved.sequence);
      this.waiting = this.keep({ ...this.waiting, base: this.base, sent: [] });
      await this.send();
    } else {
      this.ask(this.waiting, saved, true);
    }
  }

  // Two versions are in each other's way: the person sees both, and until they have chosen nothing is sent.
  ask(mine, saved, live = false) {
    this.undecided = { mine, saved, live };
    this.choice.querySelector("[data-mine]").textContent = this.fields.inWords(mine.answer);
    this.choice.querySelector("[data-saved]").textContent = this.fields.inWords(saved.answer);
    this.choice.hidden = false;
    this.say("choose");
    if (this.form.contains(document.activeElement)) this.choice.focus();
  }

  choose(which) {
    const { saved, live } = this.undecided;
    const mine = live ? this.waiting : this.undecided.mine;
    this.undecided = null;
    this.choice.hidden = true;
    discard(mine);
    if (live) {
      this.waiting = null;
      this.builtOn(saved.sequence);
      this.show(saved.answer);
      this.shown = saved.answer;
    }
    this.say("settled");
    if (which === "mine") {
      this.show(mine.answer);
      this.waiting = this.keep({ answer: mine.answer, base: this.base, writer: this.writer, sent: [] });
      this.save();
    }
    this.fields.all()[0].focus();
    this.resume();
  }

  // Tries until the answer is saved; what was refused for good stays before its writer.
  async whenSaved() {
    this.unasked = false;
    while (!(await this.save())) {
      await new Promise((resolve) => { if (!this.over) setTimeout(resolve, AGAIN); });
    }
  }

  // That all goes well is to be seen; only trouble is spoken, and its end.
  say(state, time = "", detail = "") {
    if (!this.status) return;
    const { dataset } = this.status;
    const words = detail ? `${detail} ${dataset.kept}` : dataset[state].replace("{time}", time);
    this.status.dataset.state = state;
    this.short.textContent = this.short.dataset[state] ?? this.short.dataset.other;
    if (state !== "saving") document.querySelector("[data-save-away]").hidden = !["offline", "refused"].includes(state);
    if (this.status.textContent !== words) this.status.textContent = words;
    const quiet = ["saving", "unfinished"].includes(state) || (state === "saved" && !this.spoken.textContent);
    if (!quiet && this.spoken.textContent !== words) this.spoken.textContent = words;
    if (state === "saved") setTimeout(() => { this.spoken.textContent = ""; }, AGAIN);
  }

  // What an earlier visit could not send. It is sent only where it was written on what is saved, in the window that
  // still writes; after “Continue here” it stands in its field until its writer goes on. All else is shown beside what
  // is saved, and the person chooses.
  resume() {
    for (const entry of this.keeping.left().map(readKept)) {
      if (entry.answer === this.shown) {
        discard(entry);
        continue;
      }
      if (this.waiting || this.undecided) return;
      const lost = entry.base < this.base && entry.sent.includes(this.shown);
      if (entry.base === this.base || lost) {
        this.unasked = entry.writer !== this.writer;
        this.show(entry.answer);
        this.waiting = this.keep({ answer: entry.answer, base: this.base, writer: this.writer, sent: entry.sent });
        discard(entry);
        if (this.unasked) this.say("back");
        else this.save();
      } else {
        this.ask(entry, { answer: this.shown, sequence: this.base });
      }
    }
  }
}

function goOn(saving, event) {
  saving.unasked = false;
  saving.keepNews();
  if (saving.goes || !saving.waiting) return;
  event.preventDefault();
  const button = event.submitter;
  saving.save().then((done) => {
    if (!done && saving.undecided) saving.choice.focus();
    if (!done) return;
    // Not within the event: a form that is just being sent cannot be sent.
    setTimeout(() => {
      saving.goes = true;
      saving.form.requestSubmit(button);
      saving.goes = false;
    });
  });
}

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const saving = new Saving(form);
  // Whoever was quicker than this script goes on with what they typed.
  if (saving.choice.hidden) {
    saving.changed();
    saving.resume();
  }
  for (const kind of ["input", "change"]) form.addEventListener(kind, () => { saving.unasked = false; });
  form.addEventListener("input", () => saving.changed());
  form.addEventListener("change", () => saving.save());
  form.addEventListener("submit", (event) => goOn(saving, event));
  for (const control of saving.choice.querySelectorAll("[data-keep]")) {
    control.addEventListener("click", (event) => {
      if (!saving.undecided) return;
      event.preventDefault();
      saving.choose(control.dataset.keep);
    });
  }
  addEventListener("pagehide", () => saving.save(true));
  addEventListener("online", () => saving.save());
  // Who goes back sees what is saved, and not the page as they left it.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  document.addEventListener("time-over", (event) => event.detail.push(saving.whenSaved()));
}
