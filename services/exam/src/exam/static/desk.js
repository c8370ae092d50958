// The desk renews itself. A stream says that something has changed; the page then asks for itself anew and takes over
// what differs. Forms are left as they are: where somebody writes, or has written, nothing moves.

const EVERY = 10_000; // at most
const ANYWAY = 60_000; // what changes by the clock alone is never older than this
const UNTOUCHED = 4 * 3_600_000; // a window that everybody left keeps nobody signed in
const SPOKEN_AN_HOUR = 8;

function takeOver(now, next) {
  if (now.isEqualNode(next)) return;
  if (now.nodeType !== Node.ELEMENT_NODE) {
    now.data = next.data;
    return;
  }
  for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
  for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  const [mine, theirs] = [[...now.childNodes], [...next.childNodes]];
  const alike = mine.length === theirs.length && mine.every((one, at) => one.nodeName === theirs[at].nodeName);
  if (alike) mine.forEach((one, at) => takeOver(one, theirs[at]));
  else replaceChildren(now, theirs);
}

// Rows came or went: whoever stands on a link stands on the same one afterwards.
function replaceChildren(now, theirs) {
  const at = now.contains(document.activeElement) && document.activeElement.getAttribute("href");
  now.replaceChildren(...theirs.map((one) => document.importNode(one, true)));
  if (at) now.querySelector(`[href="${CSS.escape(at)}"]`)?.focus({ preventScroll: true });
}

function isWrittenIn(choice) {
  const fields = [...choice.querySelectorAll("textarea, input:not([type=hidden])")];
  return choice.contains(document.activeElement) || fields.some((field) => field.value !== field.defaultValue);
}

class Desk {
  constructor(line) {
    this.line = line;
    this.spoken = document.querySelector("[data-desk-spoken]");
    this.told = [];
    this.seen = 0;
    this.touched = Date.now();
  }

  get rests() {
    return document.hidden || Date.now() - this.touched > UNTOUCHED;
  }

  listen() {
    if (this.stream || this.rests) return;
    this.stream = new EventSource(this.line.dataset.renews);
    this.stream.onopen = () => this.holds(true);
    this.stream.onmessage = () => this.soon();
    this.stream.onerror = () => {
      clearTimeout(this.doubt);
      this.doubt = setTimeout(() => this.holds(false), EVERY); // a browser comes back by itself before that
      if (this.stream?.readyState === EventSource.CLOSED) this.stop(ANYWAY);
    };
  }

  stop(again) {
    this.stream?.close();
    this.stream = null;
    this.holds(false);
    clearTimeout(this.later);
    if (again) this.later = setTimeout(() => this.listen(), again);
  }

  holds(true_) {
    clearTimeout(this.doubt);
    this.line.textContent = true_ ? this.line.dataset.on : this.line.dataset.off;
    this.line.dataset.told = "";
  }

  // Not all windows at the same moment.
  soon() {
    this.waiting ??= setTimeout(() => this.look(), Math.max(0, this.seen + EVERY - Date.now()) + 1000 * Math.random());
  }

  look() {
    clearTimeout(this.later);
    this.waiting = null;
    if (this.rests) return this.stop();
    this.seen = Date.now();
    this.later = setTimeout(() => this.soon(), ANYWAY);
    const asked = new XMLHttpRequest(); // which reads a page without running anything in it
    asked.open("GET", location.href);
    asked.responseType = "document";
    asked.timeout = 2 * EVERY;
    const isThisPage = () => asked.status === 200 && new URL(asked.responseURL).pathname === location.pathname;
    asked.onload = () => (isThisPage() ? this.renew(asked.responseXML) : this.stop(ANYWAY));
    asked.onerror = asked.ontimeout = () => this.holds(false);
    asked.send();
    return undefined;
  }

  renew(page) {
    for (const part of document.querySelectorAll("[data-part]")) {
      const next = page.querySelector(`[data-part="${part.dataset.part}"]`);
      if (!next) return location.reload(); // nobody sits any more, or somebody does again
      if (next.dataset.says !== part.dataset.says) this.say(next.dataset.says);
      takeOver(part, next);
    }
    const choices = [...document.querySelectorAll("[data-choice]")];
    const busy = choices.filter((choice) => {
      const hidden = page.querySelector(`[data-choice="${choice.dataset.choice}"]`)?.hidden ?? true;
      const stays = !choice.hidden && hidden && isWrittenIn(choice);
      if (!stays) choice.hidden = hidden;
      return stays;
    });
    for (const note of document.querySelectorAll("[data-desk-stays]")) note.hidden = !busy.length;
    if (this.stream?.readyState === EventSource.OPEN) this.holds(true);
    return undefined;
  }

  say(words) {
    const now = Date.now();
    this.told = this.told.filter((moment) => now - moment < 3_600_000);
    if (!words || this.told.length >= SPOKEN_AN_HOUR) return;
    this.told.push(now);
    this.spoken.textContent = words;
  }
}

for (const line of document.querySelectorAll("[data-renews]")) {
  const desk = new Desk(line);
  desk.listen();
  document.addEventListener("visibilitychange", () => (document.hidden ? desk.stop() : desk.listen()));
  for (const kind of ["pointerdown", "keydown"]) {
    addEventListener(kind, () => {
      desk.touched = Date.now();
      desk.listen();
    });
  }
}
