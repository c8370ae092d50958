"""Whether a page still holds what somebody typed: a sentence that says so is computed from the page itself."""

from collections import defaultdict
from collections.abc import Mapping
from html.parser import HTMLParser

_NOT_TYPED = ("hidden", "submit", "button")


def not_held(page: str, typed: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """What was typed and is in no field of that name, by field."""
    controls = _Controls()
    controls.feed(page)
    controls.close()
    missing = {
        name: [value for value in values if value.strip() and _plain(value) not in controls.values[name]]
        for name, values in typed.items()
        if not name.startswith("_") and name not in controls.not_typed
    }
    return {name: values for name, values in missing.items() if values}


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


class _Controls(HTMLParser):
    """What the controls of a page hold, by their names."""

    def __init__(self) -> None:
        super().__init__()
        self.values: defaultdict[str, set[str]] = defaultdict(set)
        self.not_typed: set[str] = set()
        self._area: str | None = None
        self._words: list[str] = []
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        name, kind, value = found.get("name", ""), found.get("type", ""), found.get("value", "")
        match tag:
            case "textarea":
                self._area, self._words = name, []
            case "select":
                self._select = name
            case "option" if "selected" in found:
                self.values[self._select].add(value)
            case "button":
                self.not_typed.add(name)
            case "input" if kind in _NOT_TYPED:
                self.not_typed.add(name)
            case "input" if kind not in ("radio", "checkbox") or "checked" in found:
                self.values[name].add(_plain(value))

    def handle_data(self, data: str) -> None:
        if self._area is not None:
            self._words.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self._area is not None:
            self.values[self._area].add(_plain("".join(self._words)))
            self._area = None
