"""A recording with its captions and transcript, and the catalog of supports."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from qti.markup import QTI, XML_LANG, Element, add
from qti.model import CardEntry, Item, Support
from qti.names import CATALOG, NAMELESS, TYPES
from qti.refusals import Why, refused
from qti.words import folded, write, write_blocks

TRANSCRIPT: Final = "transcript"


def write_media(body: Element, item: Item, at: str) -> None:
    """A recording stands first. Its transcript is a card of the catalog."""
    if item.media is None:
        return
    made = add(body, item.media.sort, controls="true")
    made.set(CATALOG, TRANSCRIPT)
    kind = TYPES.get(item.media.file.rpartition(".")[2], "application/octet-stream")
    file, captions = (
        posixpath.relpath(one, posixpath.dirname(at) or ".") for one in (item.media.file, item.media.captions)
    )
    add(made, "source", src=file, type=kind)
    add(made, "track", kind="captions", src=captions, srclang=item.language)


def write_catalog(root: Element, body: Element, item: Item) -> None:
    if item.media is None and not item.supports:
        return
    catalogs = add(root, "qti-catalog-info")
    if item.media is not None:
        content = _card(catalogs, TRANSCRIPT, "transcript")
        for line in item.media.transcript:
            write_blocks(content, line)
    made: dict[str, Element] = {}
    for number, support in enumerate(item.supports, 1):
        id = support.id or f"{NAMELESS}{number}"
        if id not in made:
            _mark(body, support.about, id)
            made[id] = add(catalogs, "qti-catalog", id=id)
        _write_support(made[id], support)


def _card(catalogs: Element, id: str, kind: str) -> Element:
    card = add(add(catalogs, "qti-catalog", id=id), "qti-card", support=kind)
    return add(card, "qti-html-content")


def _write_support(catalog: Element, support: Support) -> None:
    card = add(catalog, "qti-card", support=support.kind)
    for entry in support.entries:
        _write_entry(add(card, "qti-card-entry"), entry)


def _write_entry(made: Element, entry: CardEntry) -> None:
    if entry.language:
        made.set(XML_LANG, entry.language)
    if entry.reading:
        made.set("data-reading-type", entry.reading)
    write_blocks(add(made, "qti-html-content"), entry.text)


def _mark(body: Element, about: str, id: str) -> None:
    """Put the words, where they stand first, into an element that points to the catalog."""
    whole = re.compile(rf"(?<!\w){re.escape(about)}(?!\w)")
    if about and folded(about) == about:
        for within, after in list(_texts(body)):
            said = (within.text if after is None else after.tail) or ""
            if found := whole.search(said):
                span = within.makeelement(f"{{{QTI}}}span", {CATALOG: id})
                write(span, about)
                span.tail = said[found.end() :]
                _put(span, said[: found.start()], within, after)
                return
    raise refused(Why.WORDS, "a support is about words that do not stand in the item")


def _put(span: Element, before: str, within: Element, after: Element | None) -> None:
    if after is None:
        within.text = before
        within.insert(0, span)
    else:
        after.tail = before
        within.insert(within.index(after) + 1, span)


def _texts(element: Element) -> Iterator[tuple[Element, Element | None]]:
    """Each place of words, in their order: within which element, and after which of those in it; None: first of all.

    What is marked is not marked anew.
    """
    if not element.get(CATALOG):
        yield element, None
    for part in element:
        yield from _texts(part)
        yield element, part
