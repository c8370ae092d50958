// What a test wants to know of a page as it stands, or with letters of this size.
async ([letters, axeTags]) => {
  const shift = window.shift;
  if (letters) document.documentElement.dataset.text = letters;
  const LONGEST = 12;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const english = (element) => element.closest("[lang]")?.lang !== document.documentElement.lang;
  const words = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    if (["SCRIPT", "STYLE"].includes(around.tagName) || english(around)) continue;
    const text = walker.currentNode.textContent.replace(/\s+/g, " ").trim();
    if (text) words.add(text);
  }
  for (const element of document.querySelectorAll("[aria-label], [alt], [title], [placeholder]")) {
    if (english(element)) continue;
    for (const name of ["aria-label", "alt", "title", "placeholder"]) {
      const text = element.getAttribute(name)?.trim();
      if (text) words.add(text);
    }
  }
  words.add(document.title.replace(/ · Peerway$/, ""));
  const root = document.documentElement;
  // A word that stands on two lines, though it is short enough for the smallest phone and the largest letters.
  const broken = new Set();
  const range = document.createRange();
  walker.currentNode = document.body;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (["SCRIPT", "STYLE", "OPTION"].includes(node.parentElement.tagName) || !shown(node.parentElement)) continue;
    if (node.parentElement.offsetWidth === 1) continue; // only for screen readers
    // Not addresses and numbers of things: these may break anywhere.
    for (const word of node.textContent.matchAll(/(?<=^|[\s“‘(¿¡])[\p{L}\p{N}’']+(?=[\s”’),;:.!?…]*(?:\s|$))/gu)) {
      if (word[0].length > LONGEST) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((one) => one.width > 1).map((one) => Math.round(one.top)));
      if (lines.size > 1) broken.add(`${word[0]} in ${node.parentElement.tagName}.${node.parentElement.className}`);
    }
  }
  const cut = [...document.querySelectorAll("main *, header *, footer *")]
    .filter((one) => shown(one) && !one.matches("input, textarea") && one.clientWidth > 2 && one.scrollWidth > one.clientWidth + 1)
    .filter((one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX))
    .map((one) => `${one.tagName}.${one.className}`);
  // Its copy of all style sheets is read by experimental rules alone, which are not among these.
  const asked = { runOnly: axeTags, resultTypes: ["violations"], preload: { assets: ["media"] } };
  const found = axeTags.length ? await axe.run(document, asked) : { violations: [] };
  const pressedByEnter = (form) => [...form.elements].find((one) => one.type === "submit" || one.type === "image");
  const outside = [...document.forms].filter((form) => pressedByEnter(form) && !form.contains(pressedByEnter(form)));
  return {
    shift,
    outside: outside.map((form) => `${form.action}: ${pressedByEnter(form).textContent.trim()}`),
    path: location.pathname,
    title: document.title,
    language: root.lang,
    headings: [...document.querySelectorAll("h1")].filter(shown).map((h1) => h1.textContent.trim()),
    broken: [...broken],
    cut,
    links: [...document.querySelectorAll("a[href]")]
      .filter((one) => one.origin === location.origin && !one.hasAttribute("download"))
      .map((one) => one.pathname + one.search),
    wider: root.scrollWidth - root.clientWidth,
    words: [...words],
    asked: axeTags.length > 0,
    violations: found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`),
  };
}
