"""Somebody who uses keys alone. At every stop the focus can be seen, is not covered, and moves the way one reads."""

import re
from dataclasses import dataclass
from typing import Any

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


class Keyboard:
    """Before a page of Playwright's, of its sync API."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.struck = 0
        """How many keys were pressed, without what was typed into fields."""
        self._before: Stop | None = None

    def afresh(self) -> None:
        """Something else stands there now: what comes next need not be further on."""
        self._before = None

    def strike(self, key: str) -> None:
        self.struck += 1
        self.page.keyboard.press(key)

    def step(self, *, back: bool = False) -> Stop | None:
        """One stop on, or back; None where it leaves the page."""
        self.strike("Shift+Tab" if back else "Tab")
        found = self.page.evaluate(STOP)
        stop = Stop(**found) if found else None
        if stop is not None:
            self._look_at(stop, None if back else self._before)
        self._before = None if back else stop
        return stop

    def tab_to(self, words: str | re.Pattern[str]) -> Stop:
        """With Tab, from where the focus is, to what has these words; every stop on the way is looked at."""
        wanted = words if isinstance(words, re.Pattern) else re.compile(re.escape(words))
        for _ in range(FURTHEST):
            stop = self.step()
            if stop and wanted.search(stop.words):
                return stop
        raise AssertionError(f"“{words}” is not reached by Tab on {self.page.url}")

    def down_to(self, value: str) -> None:
        """With the arrow, from what is chosen to what has this value."""
        for _ in range(FURTHEST):
            if self.page.evaluate("document.activeElement.value") == value:
                return
            self.strike("ArrowDown")
        raise AssertionError(f"{value} is not among the choices on {self.page.url}")

    def _look_at(self, stop: Stop, before: Stop | None) -> None:
        assert stop.outlined, f"the focus on “{stop.words}” cannot be seen on {self.page.url}"
        assert stop.uncovered, f"“{stop.words}” has the focus and is covered on {self.page.url}"
        if before and before.inside and stop.inside:
            further = stop.top > before.top - 2 or stop.left > before.left
            assert further, f"the focus goes back from “{before.words}” to “{stop.words}” on {self.page.url}"
