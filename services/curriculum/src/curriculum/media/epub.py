"""A module as EPUB 3: a page for each page of the lesson, its writings, the glossary's words it uses, its sources."""

import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, tostring
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from curriculum.media.texts import Section, picture_name, plain, sections
from curriculum.modules.content import Module, Term

_PAPERS = Path(__file__).parent / "papers" / "epub"
_templates = Environment(loader=FileSystemLoader(_PAPERS), autoescape=True, undefined=StrictUndefined)
_FEATURES = ("tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "unlocked")
_SUMMARY = (
    "Text that can be resized and spaced as the reader likes, with headings, lists and a table of contents. "
    "Every picture has a text alternative, and nothing is told by a picture alone. "
    "It has been checked by program, not yet by people who read with assistive technology."
)


class Page(NamedTuple):
    name: str
    title: str
    body: str


def make_epub(module: Module, glossary: tuple[Term, ...], made: datetime) -> bytes:
    written = sections(module)
    pages = list(_pages(module, written, glossary))
    shown = sorted({picture_name(picture) for section in written for picture in section.body.iter("img")})
    package = {
        "title": f"Module {module.number}: {module.title}",
        "identifier": uuid5(NAMESPACE_URL, f"peerway/modules/{module.number}"),
        "made": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "features": (*_FEATURES, "alternativeText") if shown else _FEATURES,
        "summary": _SUMMARY,
        "pages": pages,
        "pictures": shown,
    }
    files = {
        "META-INF/container.xml": _set("container.xml"),
        "book/package.opf": _set("package.opf", **package),
        "book/nav.xhtml": _set("nav.xhtml", **package),
        "book/style.css": _set("style.css"),
        **{f"book/{page.name}.xhtml": _set("page.xhtml", page=page) for page in pages},
        **{f"book/pictures/{name}": module.pictures[name] for name in shown},
    }
    return _packed(files)


def used(glossary: tuple[Term, ...], written: list[Section]) -> list[Term]:
    """The terms that stand in a text, in the singular or with an s; a short form in brackets counts as well."""
    text = " ".join(plain(section.body) for section in written)
    return [term for term in glossary if any(_stands_in(text, name) for name in _names(term.term))]


def _names(term: str) -> list[str]:
    return [name for name in re.split(r"\s*[()]\s*", term) if name]


def _stands_in(text: str, name: str) -> bool:
    """Short forms in capitals are looked for as they are written."""
    return bool(re.search(rf"\b{re.escape(name)}s?\b", text, 0 if name.isupper() else re.IGNORECASE))


def _pages(module: Module, written: list[Section], glossary: tuple[Term, ...]) -> Iterator[Page]:
    yield Page("opening", module.title, _beside("opening", module))
    for section in written:
        yield Page(section.name, section.title, _xhtml(section.body))
    if terms := used(glossary, written):
        yield Page("words", "Words used here", _beside("words", terms))
    if module.sources:
        yield Page("sources", "Sources", _beside("sources", module))


def _beside(macro: str, given: object) -> str:
    """What a macro makes of a page that no author wrote."""
    return str(getattr(_templates.get_template("beside.xhtml").module, macro)(given))


def _xhtml(body: Element) -> str:
    for picture in body.iter("img"):
        picture.set("src", f"pictures/{picture_name(picture)}")
    for link in body.iter("a"):
        if link.get("href", "").startswith("#"):
            link.set("href", f"{link.get('href', '')[1:]}.xhtml")
    return tostring(body, encoding="unicode")


def _set(template: str, **values: object) -> bytes:
    return _templates.get_template(template).render(values).encode()


def _packed(files: dict[str, bytes]) -> bytes:
    """The type stands first and uncompressed, so that a reader knows the file by its beginning."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        for name, content in files.items():
            archive.writestr(name, content, ZIP_DEFLATED)
    return packed.getvalue()
