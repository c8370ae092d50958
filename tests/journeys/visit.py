"""Somebody at a browser: what they press, write and read, in the words of the page."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect


class Visit:
    def __init__(self, page: Page) -> None:
        self.page = page

    def go(self, path: str) -> None:
        answer = self.page.goto(path)
        assert answer is not None and answer.ok, f"{path}: {answer and answer.status}"

    def press(self, name: str | re.Pattern[str]) -> None:
        self._main_first("button", name).click()

    def follow(self, name: str | re.Pattern[str]) -> None:
        self._main_first("link", name).click()

    def write(self, label: str, words: str) -> None:
        self.page.get_by_label(label, exact=False).first.fill(words)

    def choose(self, name: str | re.Pattern[str], group: str | re.Pattern[str] | None = None) -> None:
        """A radio or a box, found among those of its question if that is named."""
        where: Page | Locator = self.page.get_by_role("group", name=group) if group else self.page
        where.get_by_role("radio", name=name).or_(where.get_by_role("checkbox", name=name)).first.check()

    def reads(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.locator("main")).to_contain_text(words)

    def does_not_read(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.locator("main")).not_to_contain_text(words)

    def stands_at(self, heading: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)

    def is_told(self, words: str | re.Pattern[str]) -> None:
        """The confirmation at the top of the page."""
        expect(self.page.locator(".said")).to_contain_text(words)

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    def _main_first(self, role: str, name: str | re.Pattern[str]) -> Locator:
        """What is in the page itself comes before what stands around it."""
        inside = self.page.locator("main").get_by_role(role, name=name)  # type: ignore[arg-type]
        return inside.or_(self.page.get_by_role(role, name=name)).first  # type: ignore[arg-type]
