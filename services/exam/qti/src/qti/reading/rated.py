"""What people score by, where a package of ours says it. Other programs' rubrics are words without rows."""

from collections.abc import Iterator

from qti.markup import XML_LANG, Element, child, children, everywhere, name
from qti.model import Anchor, Guidance, Level, Rated, Row
from qti.names import ROW, Block
from qti.reading.numbers import whole
from qti.refusals import Why, refused
from qti.words import PARAGRAPH, inside, read


def rated_of(root: Element) -> Rated | None:
    """None where there is no rubric of rows."""
    blocks = [*_blocks(root, Block.RUBRIC)]
    if len(blocks) != 1:
        return None
    rows = tuple(_row(one) for one in children(blocks[0], "div"))
    by_row = _standards(root)
    standards = {by_row.get(row.id) for row in rows}
    standard = standards.pop() if len(standards) == 1 else None
    if standard is None:
        raise refused(Why.RUBRIC, "rows of several standards, or none")
    guidance = [_guidance(block) for block in _blocks(root, Block.GUIDANCE)]
    anchors = tuple(_anchor(block) for block in _blocks(root, Block.ANCHOR))
    return Rated(standard, rows, guidance[0] if guidance else Guidance(), anchors)


def rationale_of(root: Element) -> tuple[str | dict[str, str], str]:
    """Why the key is right, and in which language that is told."""
    for content in _blocks(root, Block.RATIONALE):
        block = content.getparent()
        language = "" if block is None else block.get(XML_LANG, "")
        return (_list(content) if child(content, "dl") is not None else PARAGRAPH.join(read(content))), language or "en"
    return "", "en"


def _blocks(root: Element, block: Block) -> Iterator[Element]:
    for one in everywhere(root, "qti-rubric-block"):
        content = child(one, "qti-content-body")
        if block in one.get("class", "").split() and content is not None:
            yield content


def _standards(root: Element) -> dict[str, int]:
    """Of each row, by its outcome."""
    outcomes = {
        one.get("identifier", ""): one.get("mastery-value") for one in children(root, "qti-outcome-declaration")
    }
    rows = {id.removeprefix(ROW): value for id, value in outcomes.items() if id.startswith(ROW) and value}
    return {row: whole(value, Why.RUBRIC) for row, value in rows.items()}


def _row(element: Element) -> Row:
    levels = tuple(Level(whole(score, Why.RUBRIC), words) for score, words in _list(element).items())
    if not levels:
        raise refused(Why.RUBRIC, "a row without levels")
    return Row(element.get("id", "").removeprefix(ROW), _part(element, "h2"), levels)


def _anchor(content: Element) -> Anchor:
    scores = {row: whole(score, Why.RUBRIC) for row, score in _list(content).items()}
    return Anchor(_part(content, "h2"), scores, _part(content, "div", "answer"), _part(content, "div", "why"))


def _guidance(content: Element) -> Guidance:
    covers = tuple(inside(one) for one in everywhere(content, "li"))
    return Guidance(covers, _part(content, "div", "words"), _part(content, "div", "note"))


def _part(parent: Element, tag: str, of: str = "") -> str:
    for one in children(parent, tag):
        if not of or one.get("class") == of:
            return inside(one)
    return ""


def _list(parent: Element) -> dict[str, str]:
    """The terms of its list with what is said of each."""
    found: dict[str, str] = {}
    made = child(parent, "dl")
    term = None
    for one in () if made is None else children(made):
        if name(one) == "dt":
            term = inside(one)
        elif term is not None and term not in found:
            found[term] = inside(one)
    return found
