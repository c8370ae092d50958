"""Somebody who uses keys alone. At every stop the focus can be seen, is not covered, and moves the way one reads."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

FURTHEST = 150
"""Stops on one page after which what was looked for is not there."""
STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const words = at.labels?.length ? at.labels[0].textContent : at.getAttribute("aria-label") ?? at.textContent;
  // A radio or a box shows its focus on the frame around it.
  const around = [at, at.closest(".usa-radio, .usa-checkbox")].filter(Boolean).map((one) => getComputedStyle(one));
  const box = at.getBoundingClientRect();
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  const ours = (one) => one && (at.contains(one) || [...(at.labels ?? [])].some((label) => label.contains(one)));
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) => shares.map((y) => [left + x * (right - left), top + y * (bottom - top)]));
  return {
    words: words.replace(/\\s+/g, " ").trim(),
    kind: at.type ?? at.localName,
    name: at.name ?? "",
    outlined: around.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    inside: Boolean(at.closest("main")) && !at.closest("[popover]"),
    uncovered: right > left && bottom > top && points.some(([x, y]) => ours(document.elementFromPoint(x, y))),
    top: box.top + scrollY,
    left: box.left,
  };
}"""
WATCH = """() => {
  const noted = (key) => JSON.parse(sessionStorage[key] ?? "[]");
  const note = (key, what) => { sessionStorage[key] = JSON.stringify([...noted(key), what]); };
  const pointing = ["pointerdown", "mousedown", "touchstart"];
  for (const kind of pointing) addEventListener(kind, () => note("pointed", kind), true);
  addEventListener("DOMContentLoaded", () => {
    for (const one of document.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off])")) {
      new MutationObserver(() => { if (one.textContent.trim()) note("heard", one.textContent.trim()); })
        .observe(one, { childList: true, characterData: true, subtree: true });
    }
  });
}"""


@dataclass(frozen=True)
class Stop:
    words: str
    kind: str
    name: str
    outlined: bool
    inside: bool
    uncovered: bool
    top: float
    left: float


class Keys:
    def __init__(self, page: Page) -> None:
        self.page = page
        page.add_init_script(f"({WATCH})()")
        self._before: Stop | None = None

    @property
    def pointed(self) -> list[str]:
        """What a pointer did."""
        return self._noted("pointed")

    @property
    def heard(self) -> list[str]:
        """What a page told aloud by itself."""
        return self._noted("heard")

    def _noted(self, key: str) -> list[str]:
        found: list[str] = self.page.evaluate("key => JSON.parse(sessionStorage[key] ?? '[]')", key)
        return found

    def tab(self) -> Stop | None:
        """One stop on; None where it leaves the page."""
        self.page.keyboard.press("Tab")
        found = self.page.evaluate(STOP)
        if found is None:
            self._before = None
            return None
        stop, before = Stop(**found), self._before
        assert stop.outlined, f"the focus on “{stop.words}” cannot be seen on {self.page.url}"
        assert stop.uncovered, f"“{stop.words}” has the focus and is covered on {self.page.url}"
        if before and before.inside and stop.inside:
            further = stop.top > before.top - 2 or stop.left > before.left
            assert further, f"the focus goes back from “{before.words}” to “{stop.words}” on {self.page.url}"
        self._before = stop
        return stop

    def tab_to(self, words: str | re.Pattern[str]) -> Stop:
        wanted = words if isinstance(words, re.Pattern) else re.compile(f"^{re.escape(words)}$")
        for _ in range(FURTHEST):
            stop = self.tab()
            if stop and wanted.search(stop.words):
                return stop
        raise AssertionError(f"“{words}” is not reached by Tab on {self.page.url}")

    def use(self, words: str | re.Pattern[str], key: str = "Enter") -> None:
        """What stays on its page, and may move what stands on it."""
        self.tab_to(words)
        self.page.keyboard.press(key)
        self._before = None

    def go(self, words: str | re.Pattern[str]) -> None:
        """A link or a button, and the page that it leads to: the focus is at its heading."""
        self.tab_to(words)
        self.follow()

    def follow(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self._before = None

    def answer(self, fields: dict[str, list[str]], then: str) -> None:
        """Through all fields of a question as they come, and on by the button that is called so."""
        left = set(fields)
        while not ((stop := self.tab()) and stop.words == then and stop.kind == "submit"):
            if stop and stop.name in fields and self._give(stop, fields[stop.name]):
                left.discard(stop.name)
        assert not left, f"{sorted(left)} are not reached by Tab on {self.page.url}"
        self.follow()

    def _give(self, stop: Stop, values: list[str]) -> bool:
        match stop.kind:
            case "checkbox":
                if self.page.evaluate("document.activeElement.value") not in values:
                    return False
                self.page.keyboard.press("Space")
            case "radio":
                self.page.keyboard.press("Space")
                self._down_to(values[0])
            case "select-one":
                self._down_to(values[0])
            case _:
                self.page.keyboard.type(values[0])
        return True

    def _down_to(self, value: str) -> None:
        for _ in range(FURTHEST):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{value} is not among the choices on {self.page.url}")


def stands_at(page: Page, heading: str) -> None:
    """Whoever hears the page begins there, and whoever looks finds it where one looks first."""
    found = page.get_by_role("heading", level=1)
    expect(found).to_have_text(heading)
    expect(found).to_be_focused()
    page.wait_for_function("document.querySelector('h1').getBoundingClientRect().top < 0.4 * innerHeight")
