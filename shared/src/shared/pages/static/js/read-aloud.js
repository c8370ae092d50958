// Reads a part of the page aloud, one sentence at a time: long texts fall silent in some browsers after 14 seconds.
// Only voices of this device are used, so that nothing of the page is sent away.

const speech = window.speechSynthesis;

function voiceFor(language) {
  const own = speech.getVoices().filter((voice) => voice.localService);
  return own.find((voice) => voice.lang.toLowerCase().startsWith(language.slice(0, 2).toLowerCase()));
}

function* sentencesOf(part) {
  const blocks = part.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, label, legend, caption, th, td, blockquote");
  for (const block of blocks) {
    const nested = block.querySelector("p, li, label");
    if (nested || block.closest("[hidden], .read-aloud, .usa-sr-only, nav")) continue;
    const language = block.closest("[lang]").lang;
    const segments = new Intl.Segmenter(language, { granularity: "sentence" }).segment(block.textContent);
    for (const { segment, index } of segments) {
      if (segment.trim()) yield { block, language, text: segment.trim(), from: index, to: index + segment.length };
    }
  }
}

function rangeOf({ block, from, to }) {
  const range = new Range();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
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
  if (sentence) CSS.highlights.set("reading", new Highlight(rangeOf(sentence)));
  else CSS.highlights.delete("reading");
}

function offer(box) {
  const part = document.getElementById(box.dataset.reads);
  const start = box.querySelector("[data-read-start]");
  const stop = box.querySelector("[data-read-stop]");
  let reading = null;

  function ended() {
    reading = null;
    mark(null);
    start.hidden = false;
    stop.hidden = true;
  }

  function next() {
    const { value: sentence, done } = reading.next();
    if (done) return ended();
    mark(sentence);
    const saying = new SpeechSynthesisUtterance(sentence.text);
    saying.lang = sentence.language;
    saying.voice = voiceFor(sentence.language) ?? null;
    saying.onend = () => reading && next();
    saying.onerror = ended;
    return speech.speak(saying);
  }

  start.addEventListener("click", () => {
    speech.cancel();
    reading = sentencesOf(part);
    start.hidden = true;
    stop.hidden = false;
    stop.focus();
    next();
  });
  stop.addEventListener("click", () => {
    ended();
    speech.cancel();
    start.focus();
  });
  addEventListener("pagehide", () => speech.cancel());
  box.hidden = false;
}

function offerAll() {
  if (!voiceFor(document.documentElement.lang)) return;
  const boxes = [...document.querySelectorAll("[data-reads]:not([data-offered])")];
  const own = boxes.filter((box) => box.dataset.reads !== "main");
  for (const box of own.length ? own : boxes) {
    box.dataset.offered = "yes";
    offer(box);
  }
}

if (speech) {
  offerAll();
  speech.addEventListener("voiceschanged", offerAll, { once: true });
}
