// Reads a part of the page aloud, one sentence at a time: long texts fall silent in some browsers after 14 seconds.
// Only voices of this device are used, so that nothing of the page is sent away. Where there is none for the language
// of the words, that is said: silence would not tell whether to wait.

const speech = window.speechSynthesis;
const PATIENCE = 2000;
// Milliseconds: some browsers need a while to find the voices of their device, and do not say that there are none.

const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, label, legend, caption, figcaption, summary, th, td, blockquote, div, section";
const UNREAD = "[aria-hidden=true], [data-unread], [role=status], [role=timer], .read-aloud, .usa-sr-only, button, nav, noscript, script, style, textarea, video";

function voiceFor(language) {
  const own = speech?.getVoices().filter((voice) => voice.localService) ?? [];
  return own.find((voice) => voice.lang.toLowerCase().startsWith(language.slice(0, 2).toLowerCase()));
}

function languageOf(element) {
  return element.closest("[lang]").lang;
}

// What can be seen: not what is folded away, or covered by somebody who looks at one answer after the other.
function isRead(element) {
  return !element.closest(UNREAD) && element.checkVisibility({ visibilityProperty: true });
}

// Words of one block in one language, with the nodes that hold them; and the fields in which one chooses.
function* runsOf(part) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.localName === "select" || node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return node.matches(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  let run = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isRead(node.parentElement) || node.parentElement.closest("select")) continue;
    const [block, language] = [node.parentElement.closest(BLOCKS), languageOf(node.parentElement)];
    if (node.localName === "select") {
      if (run) yield run;
      run = null;
      yield { select: node, language: languageOf(node) };
      continue;
    }
    if (run && (run.block !== block || run.language !== language)) {
      yield run;
      run = null;
    }
    run ??= { block, language, nodes: [] };
    run.nodes.push(node);
  }
  if (run) yield run;
}

// What can be chosen, but not bare numbers, and not a second time what the field before it offered.
function choicesOf(select) {
  return [...select.options].filter((one) => one.value && !/^\d+$/.test(one.text.trim()));
}

function* sentencesOf(part) {
  let offered = "";
  for (const { select, nodes, language } of runsOf(part)) {
    if (select) {
      const choices = choicesOf(select);
      const texts = choices.map((one) => one.text.trim());
      if (texts.join("\n") !== offered) {
        for (const one of choices) yield { text: one.text.trim(), language: languageOf(one), nodes: [] };
      }
      offered = texts.join("\n");
      continue;
    }
    const all = nodes.map((node) => node.data).join("");
    for (const { segment, index } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(all)) {
      const text = segment.replace(/\s+/g, " ").trim();
      if (text) yield { text, language, nodes, from: index, to: index + segment.length };
    }
  }
}

function rangeOf({ nodes, from, to }) {
  const range = new Range();
  let seen = 0;
  for (const node of nodes) {
    const end = seen + node.length;
    if (from >= seen && from <= end) range.setStart(node, from - seen);
    if (to >= seen && to <= end) {
      range.setEnd(node, to - seen);
      break;
    }
    seen = end;
  }
  return range;
}

function mark(sentence) {
  if (!CSS.highlights) return;
  if (sentence?.nodes.length) CSS.highlights.set("reading", new Highlight(rangeOf(sentence)));
  else CSS.highlights.delete("reading");
}

class Reading {
  constructor(box) {
    this.box = box;
    this.part = document.getElementById(box.dataset.reads);
    this.start = box.querySelector("[data-read-start]");
    this.stop = box.querySelector("[data-read-stop]");
    this.silent = box.querySelector("[data-read-silent]");
    this.start.addEventListener("click", () => this.begin());
    this.stop.addEventListener("click", () => this.end());
    addEventListener("pagehide", () => speech?.cancel());
  }

  // Whether it can be read, wholly or in part; what cannot is told once it is sure, to whoever asked for it.
  offer(sure) {
    const languages = [...new Set([...sentencesOf(this.part)].map((one) => one.language))];
    const missing = languages.filter((one) => !voiceFor(one));
    this.start.hidden = missing.length === languages.length || !this.stop.hidden;
    this.silent.hidden = !(sure && missing.length && "asked" in this.box.dataset);
    this.box.hidden = this.start.hidden && this.stop.hidden && this.silent.hidden;
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
    const listed = new Intl.ListFormat(document.documentElement.lang).format(missing.map((one) => names.of(one)));
    this.silent.querySelector("[data-read-languages]").textContent = this.box.dataset.silent.replace("{languages}", listed);
  }

  begin() {
    speech.cancel();
    this.start.hidden = true;
    this.stop.hidden = false;
    this.stop.focus();
    this.left = sentencesOf(this.part);
    this.next();
  }

  // The sentence is held here until it is said: one that nobody holds is forgotten half-way by some browsers.
  next() {
    const { left } = this;
    let { value: sentence, done } = left.next();
    while (!done && !voiceFor(sentence.language)) ({ value: sentence, done } = left.next());
    if (done) return this.end();
    mark(sentence);
    this.saying = new SpeechSynthesisUtterance(sentence.text);
    this.saying.lang = sentence.language;
    this.saying.voice = voiceFor(sentence.language);
    this.saying.onend = () => this.left === left && this.next();
    this.saying.onerror = () => this.left === left && this.end();
    return speech.speak(this.saying);
  }

  // Whoever stands at the button that goes is led to the one that comes.
  end() {
    const there = document.activeElement === this.stop;
    this.left = null;
    mark(null);
    this.start.hidden = false;
    this.stop.hidden = true;
    if (there) this.start.focus();
    speech.cancel();
  }
}

const boxes = [...document.querySelectorAll("[data-reads]")];
const own = boxes.filter((box) => box.dataset.reads !== "main");
const readings = (own.length ? own : boxes).map((box) => new Reading(box));
const offerAll = (sure) => readings.forEach((reading) => reading.offer(sure));

offerAll(false);
speech?.addEventListener("voiceschanged", () => offerAll(false));
setTimeout(() => {
  offerAll(true);
  speech?.addEventListener("voiceschanged", () => offerAll(true));
}, PATIENCE);
