"""One item as a file of QTI 3.0, in the order that the schema wants."""

import re
from collections.abc import Mapping
from typing import Final

from lxml import etree

from qti.markup import QTI, XML_LANG, XSI, Element, add, written
from qti.model import Choice, Gaps, Item, Scenario, Short, Written
from qti.names import IDENTIFIER, RESPONSE, SCHEMA, SCORE
from qti.refusals import Why, refused
from qti.words import paragraphs, write, write_blocks, write_prompt
from qti.writing.rated import write_outcomes, write_rated, write_rationale
from qti.writing.responses import declare, interact
from qti.writing.scoring import process
from qti.writing.supports import write_catalog, write_media

LONGEST_SHORT: Final = 200
LONGEST_WRITTEN: Final = 20_000


def item_xml(item: Item, at: str = "item.xml") -> bytes:
    """The file, as it lies at this place in a package. Refused where XML has no place for its names or words."""
    refuse_unless_identifier(item.id)
    try:
        return written(_item(item, at))
    except (ValueError, OverflowError):
        raise refused(Why.WORDS) from None


def _item(item: Item, at: str) -> Element:
    location = f"{QTI} {SCHEMA}imsqti_asiv3p0_v1p0.xsd"
    root = etree.Element(f"{{{QTI}}}qti-assessment-item", nsmap={None: QTI, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", location)
    for name, value in {"identifier": item.id, "title": item.id, XML_LANG: item.language}.items():
        root.set(name, value)
    root.set("adaptive", "false")
    root.set("time-dependent", "false")
    _declare(root, item)
    body = add(root, "qti-item-body")
    write_media(body, item, at)
    _ask(body, item)
    if isinstance(item.body, Short | Written) and item.body.rated:
        write_rated(body, item.body.rated, item.rationale_language)
    write_rationale(body, item)
    write_catalog(root, body, item)
    process(root, item)
    return root


def refuse_unless_identifier(*names: str) -> None:
    for name in names:
        if not re.fullmatch(IDENTIFIER, name):
            raise refused(Why.IDENTIFIER, name[:64])


def _declare(root: Element, item: Item) -> None:
    match item.body:
        case Gaps(gaps=gaps):
            for id, gap in gaps.items():
                refuse_unless_identifier(id, *(option.id for option in gap.options))
                declare(root, id, gap, by_map=False)
        case Scenario(questions=questions):
            for id, question in questions.items():
                refuse_unless_identifier(id)
                declare(root, id, question.takes, by_map=False)
        case body:
            declare(root, RESPONSE, body, by_map=True)
    people = {"external-scored": "human"} if isinstance(item.body, Written) else {}
    score = add(root, "qti-outcome-declaration", identifier=SCORE, cardinality="single", base_type="float")
    for name, value in people.items():
        score.set(name, value)
    add(add(score, "qti-default-value"), "qti-value", "0")
    if isinstance(item.body, Short | Written) and item.body.rated:
        refuse_unless_identifier(*(row.id for row in item.body.rated.rows))
        write_outcomes(root, item.body.rated)


def _ask(body: Element, item: Item) -> None:
    """The stem, then what takes the answer; the last paragraph of the stem is its prompt, where it has one."""
    stem = paragraphs(item.stem)
    if not stem:
        raise refused(Why.STEM)
    match item.body:
        case Gaps(text=text, gaps=gaps):
            write_blocks(body, item.stem)
            _write_gaps(body, text, gaps)
        case Scenario(questions=questions):
            write_blocks(body, item.stem)
            for id, question in questions.items():
                interact(body, id, question.takes, question.ask)
        case Short():
            write_blocks(body, item.stem)
            box = add(body, "p")
            add(box, "qti-text-entry-interaction", response_identifier=RESPONSE, expected_length=str(LONGEST_SHORT))
        case Written():
            for paragraph in stem[:-1]:
                write(add(body, "p"), paragraph)
            box = add(
                body,
                "qti-extended-text-interaction",
                response_identifier=RESPONSE,
                expected_length=str(LONGEST_WRITTEN),
            )
            write_prompt(box, stem[-1])
        case taken:
            for paragraph in stem[:-1]:
                write(add(body, "p"), paragraph)
            interact(body, RESPONSE, taken, stem[-1])


_GAP: Final = re.compile(r"\[(G[1-9])\]")


def _write_gaps(body: Element, text: str, gaps: Mapping[str, Choice]) -> None:
    if _GAP.findall(text) != [*gaps]:
        raise refused(Why.MIXED, "the text has each gap, in their order")
    for paragraph in paragraphs(text):
        words, *rest = _GAP.split(paragraph)
        parent = add(body, "p")
        write(parent, words)
        for id, after in zip(rest[::2], rest[1::2], strict=True):
            made = add(parent, "qti-inline-choice-interaction", response_identifier=id, shuffle="false")
            for option in gaps[id].options:
                write(add(made, "qti-inline-choice", identifier=option.id), option.text)
            first, *lines = after.split("\n")
            made.tail = first
            for line in lines:
                add(parent, "br").tail = line
