// What a test wants to know of a page as it stands: asked at each width and in each language.
async (axeTags) => {
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
  const found = await axe.run(document, { runOnly: axeTags, resultTypes: ["violations"] });
  return {
    path: location.pathname,
    title: document.title,
    language: root.lang,
    headings: [...document.querySelectorAll("h1")].filter(shown).map((h1) => h1.textContent.trim()),
    wider: root.scrollWidth - root.clientWidth,
    words: [...words],
    violations: found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`),
  };
}
