// Where it was too much at once, the page sends its form again by itself when it has been told to come back: once, and
// not if the person stops it or goes on writing.

function waitIn(box) {
  const { dataset } = box;
  const form = dataset.form ? document.getElementById(dataset.form) : box.closest("form");
  const until = performance.now() + 1000 * Number(dataset.sendAgain);
  const words = box.querySelector("[data-words]");
  const spoken = box.querySelector("[data-spoken]");
  const button = box.querySelector("button");

  // Seen each second, spoken once.
  function show() {
    const left = Math.max(0, Math.ceil((until - performance.now()) / 1000));
    words.textContent = dataset.waiting.replace("{seconds}", left);
    if (left) return;
    if (navigator.onLine) send();
    else stop();
  }

  function send() {
    leave(dataset.sending);
    const mark = Object.assign(document.createElement("input"), { type: "hidden", name: "_again", value: "yes" });
    form.append(mark);
    form.requestSubmit();
  }

  function leave(said) {
    clearInterval(ticking);
    words.textContent = said;
    button.hidden = true;
  }

  function stop() {
    leave(dataset.stopped);
    spoken.textContent = dataset.stopped;
  }

  button.addEventListener("click", stop);
  form.addEventListener("input", stop, { once: true });
  form.addEventListener("submit", () => leave(dataset.sending));
  addEventListener("pagehide", () => clearInterval(ticking));
  const ticking = setInterval(show, 1000);
  box.hidden = false;
  show();
  // A status that is there when the page opens is not read out; one that arrives is.
  setTimeout(() => { spoken.textContent ||= words.textContent; }, 300);
}

for (const box of document.querySelectorAll("[data-send-again]")) waitIn(box);
