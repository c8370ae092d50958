// What every page does with a script: nothing that it could not do without.

const errors = document.querySelector("[data-focus-first]");
if (errors) errors.focus();

// A confirmation that is there when the page opens is not read out; one that arrives is. Its place is kept meanwhile.
const said = document.querySelector(".said");
if (said && !errors) {
  const words = said.textContent;
  said.style.minBlockSize = `${said.getBoundingClientRect().height}px`;
  said.textContent = "\u00a0";
  setTimeout(() => {
    said.textContent = words;
    said.style.minBlockSize = "";
  }, 200);
}

// With large letters what stands above a heading fills a small screen: who is brought to it begins to read there.
const heading = document.querySelector("h1[autofocus]");
if (heading && !errors && heading.getBoundingClientRect().top > 0.4 * innerHeight) heading.scrollIntoView();

// A link above a form presses the button below it: the first button of a form is the one that Enter presses.
for (const link of document.querySelectorAll("[data-presses]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector(link.hash).click();
  });
}

// Who signs out is asked about words that were not sent: to send them, to keep them here, or to delete them.
const { forget, unsent } = await import(document.querySelector("[data-keeping]").href);
const asking = document.getElementById("unsent");
for (const leaving of asking ? document.querySelectorAll('form[action="/sign-out"]') : []) {
  leaving.addEventListener("submit", (event) => {
    const pages = new Map(unsent().map((entry) => [entry.page, entry.title]));
    if (!pages.size || asking.returnValue) return;
    event.preventDefault();
    asking.querySelector("ul").replaceChildren(...[...pages].map(([page, title]) => {
      const link = Object.assign(document.createElement("a"), { href: page, textContent: title });
      const line = document.createElement("li");
      line.append(link);
      return line;
    }));
    asking.onclose = () => {
      if (asking.returnValue === "delete") forget();
      if (asking.returnValue) leaving.requestSubmit();
    };
    asking.showModal();
  });
}

// A hand that trembles presses twice: the second press within three seconds is let go.
let pressed = new WeakMap();
addEventListener("pageshow", (event) => {
  if (event.persisted) pressed = new WeakMap();
});
document.addEventListener("submit", (event) => {
  if (event.target.method === "dialog") return;
  const before = pressed.get(event.target);
  if (before && Date.now() - before < 3000) event.preventDefault();
  else if (!event.defaultPrevented) pressed.set(event.target, Date.now());
});
