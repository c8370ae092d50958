"""A published text as a tree, made fit for a file that stands alone: its links lead somewhere without our pages."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, fromstring

from curriculum.modules.content import Module, Writing

WRITINGS = ("story", "practice", "reflection", "card")
_PAGE = re.compile(r"^/curriculum/modules/(\d+)(?:/(lesson)/(\d+)|/([a-z]+))?$")


class NoAlternative(Exception):
    """A picture has no words for those who do not see it."""


class Section(NamedTuple):
    """A lesson page or a writing; `name` is what a link inside the file leads to."""

    name: str
    title: str
    body: Element


def tree(html: str) -> Element:
    root = fromstring(f"<div>{html}</div>")
    for picture in root.iter("img"):
        if not picture.get("alt", "").strip():
            raise NoAlternative(picture.get("src"))
    return root


def sections(module: Module, writings: tuple[str, ...] = WRITINGS) -> list[Section]:
    """The pages of the lesson, and after them the writings that the module has.

    A page says its number: the texts speak of "page 7", also to lead somebody round what is hard to read.
    """
    pages = [(page.number, page.title, tree(page.html)) for page in module.lesson]
    lesson = [Section(f"lesson-{number}", f"Page {number}: {title}", body) for number, title, body in pages]
    found: list[tuple[str, Writing | None]] = [(name, getattr(module, name)) for name in writings]
    whole = lesson + [Section(name, writing.title, tree(writing.html)) for name, writing in found if writing]
    names = {section.name for section in whole}
    for section in whole:
        for link in list(section.body.iter("a")):
            _stand_alone(link, module.number, names)
    return whole


def plain(element: Element) -> str:
    """Its words, with single spaces."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def picture_name(picture: Element) -> str:
    return picture.get("src", "").rpartition("/")[2]


def _stand_alone(link: Element, here: int, names: set[str]) -> None:
    """A link to this module leads to its place in the file; one to another module says which; the web stays."""
    address = link.get("href", "")
    found = _PAGE.match(address)
    name = _name(found) if found and int(found[1]) == here else ""
    if name in names:
        link.set("href", f"#{name}")
    elif address.startswith("/"):
        link.tag = "span"
        del link.attrib["href"]
        if found and f"module {found[1]}" not in plain(link).casefold():
            SubElement(link, "span").text = f" (module {found[1]})"


def _name(found: re.Match[str]) -> str:
    return f"lesson-{found[3]}" if found[2] else found[4] or "lesson-1"
