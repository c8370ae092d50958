"""In which shapes the questions of a sitting can be printed, and how text becomes pages."""

import textwrap
from collections.abc import Iterable
from enum import StrEnum

from shared.refusals import N_, Conflict, Unavailable

COLUMNS, ROWS = 40, 25
"""Of a page in braille; the text for it has the same lines."""
MARKS = "abcdefghijklmnopqrstuvwxyz"


class Shape(StrEnum):
    """LARGE: 18 points, one column. TEXT: lines of 40 characters, for a program that makes braille. BRAILLE: ready."""

    LARGE = "large"
    TEXT = "text"
    BRAILLE = "braille"


class Place(StrEnum):
    """What a paragraph is: a heading, words, or one of those to choose from."""

    HEADING = "heading"
    WORDS = "words"
    CHOICE = "choice"


_INDENTS = {Place.HEADING: ("", ""), Place.WORDS: ("  ", ""), Place.CHOICE: ("", "  ")}
"""Of its first line and of those after it: words from the third cell, lists hanging (BANA, Braille Formats 2016)."""
_WITH_HEADING = 3
"""Lines that follow a heading on its page."""


class NotPrintedYet(Conflict):
    slug = "not-printed-yet"
    sentence = N_("Please ask for the print first, so that the record of the sitting says so.")


class NoBrailleHere(Unavailable):
    slug = "no-braille-here"
    sentence = N_("Braille cannot be made just now. The text in short lines can be turned into braille elsewhere.")


def pages_of(paragraphs: Iterable[tuple[Place, str]]) -> list[list[str]]:
    """Paragraphs as pages of lines that fit. An empty line stands before a heading, and some of its own after it."""
    pages: list[list[str]] = [[]]
    for place, text in paragraphs:
        first, after = _INDENTS[place]
        rows = textwrap.wrap(text, COLUMNS, initial_indent=first, subsequent_indent=after, break_on_hyphens=False)
        if place == Place.HEADING and pages[-1]:
            if len(pages[-1]) + len(rows) + _WITH_HEADING < ROWS:
                pages[-1].append("")
            else:
                pages.append([])
        for row in rows:
            if len(pages[-1]) == ROWS:
                pages.append([])
            pages[-1].append(row)
    return pages


def as_brf(pages: Iterable[Iterable[str]]) -> str:
    """As a braille printer takes them: CRLF at the end of each line, a form feed between pages."""
    return "\f".join("".join(f"{row}\r\n" for row in page) for page in pages)
