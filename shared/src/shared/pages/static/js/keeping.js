// What is typed stays on this device, for its person alone, until the server has said that it has it. A text lies under
// its person and its document; it has a mark that changes with each change. Only the server's proof for that mark, or
// the person, takes it away. Each window has an entry of its own, so that two windows never write over each other.

const DAYS = 30;
const PERSON = document.documentElement.dataset.person ?? "";
// Visitors are nobody in particular: what they type ends with their tab.
const STORE = PERSON ? localStorage : sessionStorage;
const OWN = `kept:${PERSON}:`;
const TAKEN = /[#&]kept=([\w.]+)/;

let forgotten = false;

function read(key, store = STORE) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
}

// A device that keeps nothing has the words in their fields until they are sent.
function write(entry) {
  if (forgotten) return;
  try {
    STORE.setItem(entry.key, JSON.stringify(entry));
  } catch {
    // Full, or forbidden.
  }
}

function entries() {
  const found = Object.keys(STORE).filter((key) => key.startsWith(OWN)).map((key) => read(key));
  return found.filter((entry) => entry?.mark).sort((one, other) => other.at - one.at);
}

function forgetOld() {
  const before = Date.now() - DAYS * 86_400_000;
  for (const key of Object.keys(STORE).filter((name) => name.startsWith("kept:"))) {
    if (!(read(key)?.at > before)) STORE.removeItem(key);
  }
}

// The words of one document in this window.
export class Keeping {
  constructor(name) {
    this.start = `${OWN}${name}:`;
    this.window = crypto.getRandomValues(new Uint32Array(2)).join("");
    this.key = this.start + this.window;
    this.count = 0;
  }

  keep(value) {
    this.count += 1;
    const entry = { key: this.key, mark: `${this.window}.${this.count}`, at: Date.now(), page: location.pathname, title: document.title, ...value };
    write(entry);
    return entry;
  }

  // What other visits left behind, the newest first.
  left() {
    return entries().filter((entry) => entry.key.startsWith(this.start) && entry.key !== this.key);
  }
}

// The server has it, or the person has said that it may go, or another entry has taken it over.
export function discard(entry) {
  if (read(entry.key)?.mark === entry.mark) STORE.removeItem(entry.key);
}

// Another window has taken it over while this one still holds it: what is typed here is not what stands there.
export function stay(entry) {
  if (STORE.getItem(entry.key) === null) write(entry);
}

// The person leaves this device and takes all along.
export function forget() {
  entries().forEach(discard);
  forgotten = true;
}

export const unsent = entries;

// After a form was taken, the address of the next page names the mark of what is saved; or the page does, where the
// answer is no other address. Whoever signs in by a form is somebody else on that page than on the one before.
function believe() {
  const mark = TAKEN.exec(location.hash)?.[1] ?? document.documentElement.dataset.taken;
  if (!mark) return;
  for (const store of [localStorage, sessionStorage]) {
    for (const key of Object.keys(store).filter((name) => name.startsWith("kept:"))) {
      if (read(key, store)?.mark === mark) store.removeItem(key);
    }
  }
  history.replaceState(history.state, "", location.href.replace(TAKEN, ""));
}

forgetOld();
believe();
