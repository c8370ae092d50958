"""What people go through pages with: keys alone (`Keyboard`), or a pointer. A way is told once for both."""

import re
from typing import Protocol

from playwright.sync_api import Page

from tests.journeys.visit import Visit

Name = str | re.Pattern[str]


class Hands(Protocol):
    page: Page

    def press(self, name: Name) -> None:
        """A link or a button, and the page that it leads to."""

    def write(self, label: str, words: str) -> None: ...

    def choose(self, value: str, name: str) -> None:
        """Among the radios of this name."""


class Pointer:
    """A mouse or a finger."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, name: Name) -> None:
        main = self.page.locator("main")
        inside = main.get_by_role("link", name=name).or_(main.get_by_role("button", name=name))
        with self.page.expect_navigation():
            inside.first.click()

    def write(self, label: str, words: str) -> None:
        Visit(self.page).write(label, words)

    def choose(self, value: str, name: str) -> None:
        self.page.locator(f'input[name="{name}"][value="{value}"]').check()


def exactly(words: str) -> re.Pattern[str]:
    return re.compile(f"^{re.escape(words)}$")
