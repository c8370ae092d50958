"""Somebody who goes through pages with keys alone: fields, boxes and buttons by their words."""

import re

from playwright.sync_api import expect

from shared.testing import keyboard
from shared.testing.keyboard import FURTHEST, Stop


class Keyboard(keyboard.Keyboard):
    def tab(self, *, back: bool = False) -> Stop:
        """One stop on, or back, wherever that is."""
        self.afresh()
        stop = self.step(back=back)
        assert stop, f"nothing has the focus on {self.page.url}"
        return stop

    def tab_to(self, words: str | re.Pattern[str]) -> Stop:
        self.afresh()
        return super().tab_to(words)

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
        self.afresh()
        for _ in range(FURTHEST):
            if self.tab().name == name:
                break
        self.page.keyboard.press("Space")
        self.down_to(value)
