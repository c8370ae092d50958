"""A recording with its captions and transcript, and what the catalog offers for words of the item."""

from collections.abc import Iterator

from qti.markup import XML_LANG, Element, child, children, everywhere, name
from qti.model import CardEntry, Media, Support
from qti.names import CATALOG, NAMELESS
from qti.reading.scan import RECORDINGS
from qti.refusals import Left, Reason, Why, refused
from qti.words import KNOWN, inside, read


def media_of(root: Element, recording: Element) -> Media:
    """Files as the item names them."""
    sources = [one.get("src", "") for one in children(recording, "source")] or [recording.get("src", "")]
    captions = [one.get("src", "") for one in children(recording, "track") if one.get("kind") == "captions"]
    cards = [one for one in _cards(root).get(recording.get(CATALOG), []) if one.get("support") == "transcript"]
    lines = [line for card in cards for line in read(card)]
    if not captions or not lines or not sources[0]:
        raise refused(Why.NO_MEDIA_TEXT)
    return Media(name(recording), sources[0], captions[0], tuple(lines))


def supports_of(root: Element) -> tuple[tuple[Support, ...], set[Reason]]:
    """Whatever is told in words; files, and cards that belong to nothing, are let go by name."""
    body, catalogs = child(root, "qti-item-body"), _cards(root)
    found: list[Support] = []
    left: set[Reason] = set()
    for element in () if body is None else body.iter("{*}*"):
        if element.get(CATALOG) and name(element) not in RECORDINGS:
            for card in catalogs.get(element.get(CATALOG), []):
                entries = tuple(_entries(card))
                kind = card.get("support", "")
                if entries:
                    found.append(Support(kind, inside(element), entries, _named(element.get(CATALOG, ""))))
                if len(entries) < max(1, len(children(card, "qti-card-entry"))) or everywhere(card, "qti-file-href"):
                    left.add(Reason(Left.SUPPORT, f"{kind[:40]}: a file"))
    return tuple(found), left


def _named(catalog: str) -> str:
    return "" if catalog.removeprefix(NAMELESS).isdigit() and catalog.startswith(NAMELESS) else catalog


def _cards(root: Element) -> dict[str | None, list[Element]]:
    """Of each catalog its cards, by what words of the item call it."""
    within = child(root, "qti-catalog-info")
    found = [] if within is None else children(within, "qti-catalog")
    return {catalog.get("id"): children(catalog, "qti-card") for catalog in found if catalog.get("id")}


def _entries(card: Element) -> Iterator[CardEntry]:
    for entry in children(card, "qti-card-entry") or [card]:
        content = child(entry, "qti-html-content")
        strange = content is not None and any(
            name(one) not in KNOWN for one in content.iterdescendants() if isinstance(one.tag, str)
        )
        if content is not None and not strange and inside(content):
            yield CardEntry(inside(content), entry.get(XML_LANG, ""), entry.get("data-reading-type", ""))
