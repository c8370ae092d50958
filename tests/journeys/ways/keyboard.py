"""Somebody who uses keys alone. At every stop the focus can be seen, and it moves the way one reads."""

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
  return {
    words: words.replace(/\\s+/g, " ").trim(),
    kind: at.type ?? at.tagName.toLowerCase(),
    outlined: around.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
    inside: Boolean(at.closest("main")),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    top: box.top + scrollY,
    left: box.left,
  };
}"""


@dataclass(frozen=True)
class Stop:
    words: str
    kind: str
    outlined: bool
    inside: bool
    seen: bool
    top: float
    left: float


class Keyboard:
    def __init__(self, page: Page) -> None:
        self.page = page

    def tab_to(self, words: str | re.Pattern[str]) -> Stop:
        """With Tab, from where the focus is, to what has these words; every stop on the way is looked at."""
        before: Stop | None = None
        for _ in range(FURTHEST):
            self.page.keyboard.press("Tab")
            stop = self._stop()
            if stop is None:
                before = None
                continue
            self._is_sensible(stop, before)
            if re.search(words if isinstance(words, re.Pattern) else re.escape(words), stop.words):
                return stop
            before = stop
        raise AssertionError(f"“{words}” is not reached by Tab on {self.page.url}")

    def tab(self, *, back: bool = False) -> Stop:
        """One stop on, or back."""
        self.page.keyboard.press("Shift+Tab" if back else "Tab")
        stop = self._stop()
        assert stop, f"nothing has the focus on {self.page.url}"
        self._is_sensible(stop, None)
        return stop

    def write(self, label: str, words: str) -> None:
        self.tab_to(label)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(words)

    def press(self, name: str | re.Pattern[str], key: str = "Enter") -> None:
        """A button or a link, and the page that it leads to."""
        self.tab_to(name)
        with self.page.expect_navigation():
            self.page.keyboard.press(key)

    def tick(self, label: str) -> None:
        self.tab_to(label)
        self.page.keyboard.press("Space")
        expect(self.page.locator("input:focus")).to_be_checked()

    def choose(self, value: str, name: str) -> None:
        """Among radios: Space takes the first, the arrows go on to the one that is wanted."""
        self.page.keyboard.press("Tab")
        stop = self._stop()
        while stop is None or self.page.evaluate("document.activeElement.name") != name:
            self.page.keyboard.press("Tab")
            stop = self._stop()
        self._is_sensible(stop, None)
        self.page.keyboard.press("Space")
        for _ in range(FURTHEST):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{value} is not among the answers of {name}")

    def _stop(self) -> Stop | None:
        found = self.page.evaluate(STOP)
        return Stop(**found) if found else None

    def _is_sensible(self, stop: Stop, before: Stop | None) -> None:
        assert stop.outlined, f"the focus on “{stop.words}” cannot be seen on {self.page.url}"
        assert stop.seen, f"“{stop.words}” has the focus out of sight on {self.page.url}"
        if before and before.inside and stop.inside:
            further = stop.top > before.top - 2 or stop.left > before.left
            assert further, f"the focus goes back from “{before.words}” to “{stop.words}” on {self.page.url}"
