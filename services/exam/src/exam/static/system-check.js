// Says what this browser does of what the written part can use.

const list = document.querySelector("[data-system-check]");
const say = (what, works) => {
  list.querySelector(`[data-check="${what}"]`).textContent = works ? list.dataset.yes : list.dataset.no;
};

function keeps() {
  try {
    localStorage.setItem("system-check", "1");
    localStorage.removeItem("system-check");
    return true;
  } catch {
    return false;
  }
}

say("scripts", true);
say("storage", keeps());
// A browser that could read aloud cannot where its device has no voice; some find the voices only after a while.
const speaks = () => say("speech", Boolean(window.speechSynthesis?.getVoices().some((voice) => voice.localService && spoken(voice))));
const spoken = (voice) => voice.lang.toLowerCase().startsWith(document.documentElement.lang.slice(0, 2));
speaks();
window.speechSynthesis?.addEventListener("voiceschanged", speaks);
const online = () => say("online", navigator.onLine);
addEventListener("online", online);
addEventListener("offline", online);
online();
for (const row of list.querySelectorAll("[data-only-scripts]")) row.hidden = false;
