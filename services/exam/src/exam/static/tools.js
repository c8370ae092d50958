// What helps with one question and needs no server: answers that are covered until one looks, and words that are counted.

const box = document.querySelector("[data-tools]");
const words = box.dataset;

function named(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain-button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

// One answer after the other: each is chosen by its circle, whether its words are covered or not.
function coverable(options) {
  const covers = options.map((option, index) => {
    const toggle = named(words.showOne, () => set(!option.classList.contains("covered")));
    toggle.classList.add("cover");
    toggle.hidden = true;
    option.append(toggle);
    function set(covered) {
      option.classList.toggle("covered", covered);
      toggle.textContent = `${covered ? words.showOne : words.coverOne} (${index + 1})`;
      toggle.hidden = false;
    }
    return { set, end: () => { option.classList.remove("covered"); toggle.hidden = true; } };
  });
  let on = false;
  const all = named(words.cover, () => {
    on = !on;
    for (const one of covers) on ? one.set(true) : one.end();
    all.textContent = on ? words.uncover : words.cover;
    all.setAttribute("aria-pressed", String(on));
  });
  all.setAttribute("aria-pressed", "false");
  box.append(all);
}

// Quietly: it is there for whoever looks, and says nothing while somebody writes.
function counted(area) {
  const line = document.createElement("p");
  line.className = "word-count";
  line.dataset.unread = "";
  area.after(line);
  const count = () => {
    const number = area.value.split(/\s+/u).filter(Boolean).length;
    line.textContent = number === 1 ? words.oneWord : words.words.replace("{number}", number);
  };
  area.addEventListener("input", count);
  count();
}

// On a small screen a field is too narrow for what was chosen in it: the words stand below, for eyes only, since the
// field itself tells them to whoever listens.
function shownWhole(select) {
  const line = document.createElement("span");
  line.className = "chosen-words";
  line.setAttribute("aria-hidden", "true");
  select.after(line);
  const pen = document.createElement("canvas").getContext("2d");
  const look = () => {
    const text = select.selectedOptions[0]?.text.trim() ?? "";
    const style = getComputedStyle(select);
    pen.font = style.font;
    const [before, after, arrow] = [style.paddingLeft, style.paddingRight, style.fontSize].map(parseFloat);
    line.hidden = !select.value || pen.measureText(text).width <= select.clientWidth - before - after - arrow;
    line.textContent = line.hidden ? "" : text;
  };
  select.addEventListener("change", look);
  select.form.addEventListener("shown", look);
  new ResizeObserver(look).observe(select);
}

const form = box.closest("form");
const options = [...form.querySelectorAll(".usa-radio, .usa-checkbox")];
if (options.length) coverable(options);
form.querySelectorAll("textarea").forEach(counted);
form.querySelectorAll("select").forEach(shownWhole);
