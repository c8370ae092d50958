"""In which shapes the questions of a sitting can be printed, and how text becomes pages."""

import textwrap
from collections.abc import Iterable, Iterator
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


class NotPrintedYet(Conflict):
    slug = "not-printed-yet"
    sentence = N_("Please ask for the print first, so that the record of the sitting says so.")


class NoBrailleHere(Unavailable):
    slug = "no-braille-here"
    sentence = N_("Braille cannot be made just now. The text in short lines can be turned into braille elsewhere.")


def lines(paragraphs: Iterable[str]) -> Iterator[str]:
    """Paragraphs as lines that fit, with an empty one between them."""
    for paragraph in paragraphs:
        yield from textwrap.wrap(paragraph, COLUMNS, break_on_hyphens=False) or [""]
        yield ""


def paged(text: Iterable[str]) -> str:
    """Lines as pages that a braille printer takes: CRLF at the end of each line, a form feed between pages."""
    rows = list(text)
    pages = [rows[first : first + ROWS] for first in range(0, len(rows), ROWS)]
    return "\f".join("".join(f"{row}\r\n" for row in page) for page in pages)
