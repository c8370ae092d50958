// Shows how many minutes are left, tells a screen reader only at a few of them, and can be hidden.
// The server holds the real end; this follows the clock that has moved most, since a sleeping device stops one of them.

const TOLD_AT = [30, 15, 10, 5, 1];

function follow(box) {
  const total = Number(box.dataset.timer);
  const began = { steady: performance.now(), wall: Date.now() };
  const words = box.querySelector("[data-timer-words]");
  const status = box.querySelector("[data-timer-status]");
  let told = Math.ceil(total / 60);

  const left = () => total - Math.max(performance.now() - began.steady, Date.now() - began.wall) / 1000;

  function show() {
    const minutes = Math.max(0, Math.ceil(left() / 60));
    const text = minutes ? box.dataset.left.replace("{minutes}", minutes) : box.dataset.over;
    if (words.textContent !== text) words.textContent = text;
    const passed = TOLD_AT.find((threshold) => threshold < told && minutes <= threshold && minutes > 0);
    if (passed) status.textContent = minutes === 1 ? box.dataset.toldLast : box.dataset.told.replace("{minutes}", minutes);
    told = Math.min(told, minutes);
    if (left() > 0) return;
    clearInterval(ticking);
    status.textContent = box.dataset.over;
    leave();
  }

  // Only when what was typed last is saved; what cannot be saved any more stays before its writer.
  async function leave() {
    const saving = [];
    document.dispatchEvent(new CustomEvent("time-over", { detail: saving }));
    await Promise.all([...saving, new Promise((resolve) => setTimeout(resolve, 3000))]);
    if (box.dataset.then) location.assign(box.dataset.then);
  }

  const ticking = setInterval(show, 1000);
  show();
}

function hideable(box) {
  const words = box.querySelector(".timer-words");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain-button";
  const set = (hidden) => {
    words.hidden = hidden;
    button.textContent = hidden ? box.dataset.show : box.dataset.hide;
    sessionStorage.setItem("timer-hidden", hidden ? "yes" : "");
  };
  button.addEventListener("click", () => set(!words.hidden));
  box.append(button);
  set(sessionStorage.getItem("timer-hidden") === "yes");
}

for (const box of document.querySelectorAll("[data-timer]")) {
  hideable(box);
  follow(box);
}
