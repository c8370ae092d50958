"""What people score by: an outcome a row for programs, the words in blocks that only scorers and authors see."""

from collections.abc import Mapping

from qti.markup import XML_LANG, Element, add
from qti.model import Anchor, Guidance, Item, Rated, Row
from qti.names import ROW, Block
from qti.words import normal, write_blocks


def write_outcomes(root: Element, rated: Rated) -> None:
    """The standard is what QTI calls the value of mastery."""
    for row in rated.rows:
        scores = [level.score for level in row.levels]
        made = add(
            root, "qti-outcome-declaration", identifier=f"{ROW}{row.id}", cardinality="single", base_type="integer"
        )
        made.set("normal-maximum", str(max(scores)))
        made.set("normal-minimum", str(min(scores)))
        made.set("mastery-value", str(rated.standard))
        made.set("external-scored", "human")


def write_rated(body: Element, rated: Rated, language: str) -> None:
    if rated.guidance != Guidance():
        _write_guidance(_block(body, Block.GUIDANCE, "instructions", "candidate", language), rated.guidance)
    content = _block(body, Block.RUBRIC, "scoring", "scorer", language)
    for row in rated.rows:
        _write_row(content, row)
    for anchor in rated.anchors:
        _write_anchor(_block(body, Block.ANCHOR, "scoring", "scorer", language), anchor)


def write_rationale(body: Element, item: Item) -> None:
    match item.rationale:
        case "":
            return
        case str(words):
            write_blocks(_block(body, Block.RATIONALE, "scoring", "author", item.rationale_language), words)
        case reasons if reasons:
            content = _block(body, Block.RATIONALE, "scoring", "author", item.rationale_language)
            _write_list(content, reasons)


def _block(body: Element, block: Block, use: str, view: str, language: str) -> Element:
    made = add(body, "qti-rubric-block", use=use, view=view)
    made.set("class", block)
    made.set(XML_LANG, language)
    return add(made, "qti-content-body")


def _write_row(content: Element, row: Row) -> None:
    made = add(content, "div", id=f"{ROW}{row.id}")
    add(made, "h2", normal(row.title))
    _write_list(made, {str(level.score): level.descriptor for level in row.levels})


def _write_anchor(content: Element, anchor: Anchor) -> None:
    add(content, "h2", normal(anchor.title))
    _write_list(content, {row: str(score) for row, score in anchor.scores.items()})
    for part, words in (("answer", anchor.answer), ("why", anchor.why)):
        _write_part(content, part, words)


def _write_guidance(content: Element, guidance: Guidance) -> None:
    if guidance.covers:
        covers = add(content, "ul")
        for one in guidance.covers:
            write_blocks(add(covers, "li"), one)
    for part, words in (("words", guidance.words), ("note", guidance.note)):
        _write_part(content, part, words)


def _write_part(content: Element, part: str, words: str) -> None:
    made = add(content, "div")
    made.set("class", part)
    write_blocks(made, words)


def _write_list(parent: Element, terms: Mapping[str, str]) -> None:
    if terms:
        made = add(parent, "dl")
        for term, words in terms.items():
            add(made, "dt", term)
            write_blocks(add(made, "dd"), words)
