"""What a small screen asks of a page besides what axe finds: nothing wider than it, nothing too small for a finger."""

from playwright.sync_api import Page

from tests.journeys.chromium import PHONE
from tests.journeys.pages.axe import AXE
from tests.journeys.pages.walk import FACTS, TAGS

SMALLEST = 24
"""Pixels, either way: WCAG 2.2, 2.5.8. A link within a sentence is excepted there."""
TOO_SMALL = """smallest => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const within = (one) => {
    const block = one.closest("p, li, dd, dt, summary, legend");
    const words = (node) => node.textContent.replace(/\\s+/g, " ").trim();
    return one.tagName === "A" && getComputedStyle(one).display === "inline" && block && words(block) !== words(one);
  };
  const box = (one) => {
    const parts = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
    const edge = (name, least) => (least ? Math.min : Math.max)(...parts.map((part) => part[name]));
    const [right, bottom] = [edge("right"), edge("bottom")];
    return { width: right - edge("left", true), height: bottom - edge("top", true), right, bottom: bottom + scrollY };
  };
  return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
    .filter((one) => seen(one) && !within(one))
    .map((one) => [one, box(one)])
    .filter(([, size]) => size.bottom > 0 && size.right > 0)
    .filter(([, size]) => Math.min(size.width, size.height) < smallest - 0.5)
    .map(([one, size]) => `${one.outerHTML.slice(0, 120)}: ${size.width.toFixed(1)} x ${size.height.toFixed(1)}`);
}"""


def faults(page: Page) -> list[str]:
    """The context has to bypass the CSP, for axe."""
    page.evaluate(AXE)
    facts = page.evaluate(FACTS, [None, TAGS])
    found = [*facts["violations"], *page.evaluate(TOO_SMALL, SMALLEST)]
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        found.append(f"{width} px wide")
    if len(facts["headings"]) != 1:
        found.append(f"main headings: {facts['headings']}")
    return [f"{facts['path']}: {fault}" for fault in found]
