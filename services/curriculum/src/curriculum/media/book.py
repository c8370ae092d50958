"""A module as tagged PDF (PDF/UA-1), set by `papers/module.typ`: lesson, writings and sources."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from curriculum.media.texts import Section, picture_name, sections
from curriculum.modules.content import Module
from shared.papers import make_pdf

_TEMPLATE = Path(__file__).parent / "papers" / "module.typ"
_HOLDS_WORDS = {"a", "em", "li", "p", "span", "strong"}


def make_book(module: Module) -> bytes:
    said = {
        "number": module.number,
        "title": module.title,
        "language": "en",
        "outcomes": module.outcomes,
        "sections": [_section(section) for section in sections(module)],
        "sources": [source.model_dump(mode="json") for source in module.sources],
        "pictures": {name: svg.decode() for name, svg in module.pictures.items()},
    }
    return asyncio.run(make_pdf(_TEMPLATE, {"module": json.dumps(said)}))


def _section(section: Section) -> dict[str, Any]:
    return {"name": section.name, "title": section.title, "body": nodes(section.body)}


def _node(element: Element) -> dict[str, Any]:
    if element.tag == "img":
        return {"is": "img", "picture": picture_name(element), "alt": element.get("alt")}
    if element.tag == "a":
        return {"is": "a", "to": element.get("href"), "holds": nodes(element)}
    return {"is": element.tag, "holds": nodes(element)}


def nodes(element: Element) -> list[Any]:
    """Texts and nodes in their order. A line's end is a space, between blocks nothing; an item begins on its line."""
    parts: list[Any] = [element.text]
    for number, child in enumerate(element):
        begins_item = element.tag == "li" and child.tag == "p" and number == 0
        parts += [_node(child) | ({"is": "span"} if begins_item else {}), child.tail]
    texts = [re.sub(r"\s+", " ", part) if isinstance(part, str) else part for part in parts]
    return [part for part in texts if part and (part != " " or element.tag in _HOLDS_WORDS)]
