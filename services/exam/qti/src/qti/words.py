"""Words of an item: paragraphs as our bank writes them, elements as QTI does."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from qti.markup import XML_LANG, Element, add, everywhere, name
from qti.refusals import Left

PARAGRAPH: Final = "\n\n"
_PLAIN: Final = frozenset({"p", "div"})
_LISTS: Final = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
_LAID_OUT: Final = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section", "article", "header", "footer", "address", "pre", "hr"}
)
_BLOCKS: Final = _PLAIN | _LISTS | _LAID_OUT
_EMPHASIS: Final = frozenset({"em", "strong", "b", "i", "u", "small", "big", "tt", "code", "cite", "dfn", "abbr"})
_INLINE: Final = frozenset({"span", "br", "label", "bdi", "qti-content-body"}) | _EMPHASIS
KNOWN: Final = _BLOCKS | _INLINE
"""Elements whose words can be kept without them."""
NOTHING: Final[Mapping[str, str]] = {}
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_BREAK: Final = "\v"
"""A line break on its way: no XML can hold it."""


def folded(text: str) -> str:
    """As QTI keeps words: spaces as one, lines where there is a line break, no empty lines."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.split(_BREAK))
    return "\n".join(line for line in lines if line)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text of ours, as they will come back."""
    found = (folded(one.replace("\n", _BREAK)) for one in re.split(r"\n[ \t]*\n", text))
    return [one for one in found if one]


def normal(text: str) -> str:
    """A text of ours as it will come back."""
    return PARAGRAPH.join(paragraphs(text))


def write(parent: Element, text: str) -> None:
    """Say one paragraph in an element, with its line breaks."""
    first, *more = text.split("\n")
    parent.text = first
    for line in more:
        add(parent, "br").tail = line


def write_prompt(box: Element, text: str) -> None:
    """A question, where an interaction asks it; in paragraphs only if it has several."""
    prompt = add(box, "qti-prompt")
    asked = paragraphs(text)
    if len(asked) == 1:
        write(prompt, asked[0])
    else:
        write_blocks(prompt, text)


def write_blocks(parent: Element, text: str, **attributes: str) -> list[Element]:
    """A text as paragraphs, or as one that is empty."""
    made = []
    for paragraph in paragraphs(text):
        made.append(add(parent, "p", **attributes))
        write(made[-1], paragraph)
    return made


def read(element: Element) -> list[str]:
    """The paragraphs of all words in an element."""
    return [one for one in flow(element) if isinstance(one, str)]


def flow(
    element: Element, stops: frozenset[str] = frozenset(), marks: Mapping[str, str] = NOTHING
) -> list[str | Element]:
    """Its paragraphs, in their order with the elements that stop one. `marks`: what stands in one for an element."""
    found: list[str | Element] = []
    running = ""
    for piece in _pieces(element, stops, marks):
        if isinstance(piece, str):
            running += piece
            continue
        found.append(folded(running))
        running = ""
        if piece is not None:
            found.append(piece)
    return [one for one in [*found, folded(running)] if not isinstance(one, str) or one]


def _pieces(element: Element, stops: frozenset[str], marks: Mapping[str, str]) -> Iterator[str | Element | None]:
    """Words, elements that stop a paragraph, and None where one ends."""
    yield element.text or ""
    for one in element:
        tag = name(one)
        if tag in stops:
            yield one
        elif tag in marks:
            yield marks[tag].format(one.get("response-identifier", ""))
        elif tag == "br":
            yield _BREAK
        elif tag in _BLOCKS:
            yield None
            yield from _pieces(one, stops, marks)
            yield None
        elif tag:
            yield from _pieces(one, stops, marks)
        yield one.tail or ""


def inside(element: Element) -> str:
    """All words in an element, as one text."""
    return PARAGRAPH.join(read(element))


def left_in(element: Element) -> set[Left]:
    """What its words lose by being plain."""
    found = set()
    for tags, left in ((_EMPHASIS, Left.EMPHASIS), (_LISTS, Left.LIST), (_LAID_OUT | {"br"}, Left.LAYOUT)):
        if everywhere(element, *tags):
            found.add(left)
    if any(one.get(XML_LANG) for one in element.iterdescendants() if isinstance(one.tag, str)):
        found.add(Left.LANGUAGE)
    return found
