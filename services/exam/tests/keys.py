"""Somebody who goes through the examination with keys alone. What a pointer did, what was told aloud, what moved."""

import re

from playwright.sync_api import Page, expect

from shared.testing.keyboard import Keyboard, Stop

WATCH = """() => {
  const noted = (key) => JSON.parse(sessionStorage[key] ?? "[]");
  const note = (key, what) => { sessionStorage[key] = JSON.stringify([...noted(key), what]); };
  const pointing = ["pointerdown", "mousedown", "touchstart"];
  for (const kind of pointing) addEventListener(kind, () => note("pointed", kind), true);
  const seen = (moved) => { for (const one of moved.getEntries()) if (!one.hadRecentInput) note("moved", one.value); };
  new PerformanceObserver(seen).observe({ type: "layout-shift", buffered: true });
  addEventListener("DOMContentLoaded", () => {
    for (const one of document.querySelectorAll("[role=status], [role=alert], [aria-live]:not([aria-live=off])")) {
      new MutationObserver(() => { if (one.textContent.trim()) note("heard", one.textContent.trim()); })
        .observe(one, { childList: true, characterData: true, subtree: true });
    }
  });
}"""


class Keys(Keyboard):
    def __init__(self, page: Page) -> None:
        super().__init__(page)
        page.add_init_script(f"({WATCH})()")

    @property
    def pointed(self) -> list[str]:
        """What a pointer did."""
        return self._noted("pointed")

    @property
    def moved(self) -> list[float]:
        """By how much what stood on a page moved by itself; 1 is a whole window of it by its height."""
        found: list[float] = self.page.evaluate("JSON.parse(sessionStorage.moved ?? '[]')")
        return found

    @property
    def heard(self) -> list[str]:
        """What a page told aloud by itself."""
        return self._noted("heard")

    def _noted(self, key: str) -> list[str]:
        found: list[str] = self.page.evaluate("key => JSON.parse(sessionStorage[key] ?? '[]')", key)
        return found

    def tab_to(self, words: str | re.Pattern[str]) -> Stop:
        """These words, and no others with them."""
        return super().tab_to(words if isinstance(words, re.Pattern) else re.compile(f"^{re.escape(words)}$"))

    def use(self, words: str | re.Pattern[str], key: str = "Enter") -> None:
        """What stays on its page, and may move what stands on it."""
        self.tab_to(words)
        self.strike(key)
        self.afresh()

    def go(self, words: str | re.Pattern[str]) -> None:
        """A link or a button, and the page that it leads to: the focus is at its heading."""
        self.tab_to(words)
        self.follow()

    def follow(self) -> None:
        with self.page.expect_navigation():
            self.strike("Enter")
        self.afresh()

    def answer(self, fields: dict[str, list[str]], then: str) -> None:
        """Through all fields of a question as they come, and on by the button that is called so."""
        left = set(fields)
        while not ((stop := self.step()) and stop.words == then and stop.kind == "submit"):
            if stop and stop.name in fields and self._give(stop, fields[stop.name]):
                left.discard(stop.name)
        assert not left, f"{sorted(left)} are not reached by Tab on {self.page.url}"
        self.follow()

    def _give(self, stop: Stop, values: list[str]) -> bool:
        match stop.kind:
            case "checkbox":
                if self.page.evaluate("document.activeElement.value") not in values:
                    return False
                self.strike("Space")
            case "radio":
                self.strike("Space")
                self.down_to(values[0])
            case "select-one":
                self.down_to(values[0])
            case _:
                self.page.keyboard.type(values[0])
        return True


def stands_at(page: Page, heading: str) -> None:
    """Whoever hears the page begins there, and whoever looks finds it where one looks first."""
    found = page.get_by_role("heading", level=1)
    expect(found).to_have_text(heading)
    expect(found).to_be_focused()
    page.wait_for_function("document.querySelector('h1').getBoundingClientRect().top < 0.4 * innerHeight")
