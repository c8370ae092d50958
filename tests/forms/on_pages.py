"""Forms as they stand on a page."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

WORDS = ("text", "email", "search", "tel", "url", "")
"""Kinds of fields into which anything can be written."""


class Control(NamedTuple):
    name: str
    kind: str
    value: str


@dataclass
class Found:
    number: int
    """Its place among all forms of the page."""
    method: str
    action: str
    kept: bool
    saves_itself: bool
    controls: list[Control] = field(default_factory=list)

    @property
    def words(self) -> list[str]:
        return [one.name for one in self.controls if one.kind in (*WORDS, "textarea")]

    def filled(self, words: dict[str, str]) -> list[tuple[str, str]]:
        """As a browser would send it, with these words in its fields."""
        rest = [(one.name, one.value) for one in self.controls if one.kind in ("hidden", "select")]
        return [*rest, *words.items()]


def forms_on(page: str, address: str) -> list[Found]:
    parser = _Forms(address)
    parser.feed(page)
    parser.close()
    return [one for one in parser.found if one.method == "post" and one.words]


class _Forms(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.found: list[Found] = []
        self._open: Found | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            action = urlsplit(urljoin(self.address, has.get("action", ""))).path
            kept, itself = "data-kept" in has, "data-autosave" in has
            self._open = Found(len(self.found), has.get("method", "get"), action, kept, itself)
            self.found.append(self._open)
        elif self._open is not None and has.get("name"):
            self._control(tag, has)
        elif tag == "option" and self._select and self._open is not None and has.get("value"):
            self._open.controls.append(Control(self._select, "select", has["value"]))
            self._select = None

    def _control(self, tag: str, has: dict[str, str]) -> None:
        assert self._open is not None
        if tag == "select":
            self._select = has["name"]
        elif tag in ("input", "textarea"):
            kind = has.get("type", "") if tag == "input" else tag
            self._open.controls.append(Control(has["name"], kind, has.get("value", "")))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
