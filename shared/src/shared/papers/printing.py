"""Which characters a paper can show: those of the fonts that lie beside this file. The first that has one sets it.

The tables of a font that say so (`cmap`, formats 4 and 12 of OpenType) are read as they are.
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from shared.names import NotAName
from shared.refusals import N_

FONTS = Path(__file__).parent / "fonts"
FAMILIES = (
    "Libertinus Serif",
    *(f"Noto Sans{script}" for script in ("", " Arabic", " Hebrew", " Devanagari", " Ethiopic", " Thai", " Lao")),
    "Droid Sans Fallback",
)
"""In this order; what none of them has is looked for in the others."""
_UNICODE = ((3, 10), (0, 4), (0, 6), (3, 1), (0, 3))
"""Platform and encoding of the tables that we read, the fullest first."""


UNPRINTABLE = N_("We cannot print “{missing}” on a paper yet. Please write the name without it, or ask us.")


def fit_for_paper(name: str) -> str:
    """The name as it is, if a paper can show all of it: whoever gives it hears so before anything stands on it."""
    if missing := unprintable(name):
        raise NotAName(UNPRINTABLE, missing=missing)
    return name


def unprintable(text: str) -> str:
    """The characters of a text that no paper can show, each once. What shows nothing by itself is left out."""
    shown = (
        sign for sign in dict.fromkeys(text) if unicodedata.category(sign)[0] not in "CZ" and not _is_selector(sign)
    )
    return "".join(sign for sign in shown if ord(sign) not in printable())


@cache
def printable() -> frozenset[int]:
    """Of all fonts together."""
    return frozenset(point for font in sorted(FONTS.glob("*.ttf")) for point in characters(font.read_bytes()))


def characters(font: bytes) -> Iterator[int]:
    """The code points that a font has a picture for."""
    start = _table(font, b"cmap")
    (count,) = struct.unpack_from(">H", font, start + 2)
    places = {}
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, start + 4 + 8 * number)
        places[platform, encoding] = start + offset
    place = next(places[kind] for kind in _UNICODE if kind in places)
    (form,) = struct.unpack_from(">H", font, place)
    return _segments(font, place) if form == 4 else _groups(font, place)


def _table(font: bytes, wanted: bytes) -> int:
    (count,) = struct.unpack_from(">H", font, 4)
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == wanted:
            return int(offset)
    raise ValueError(f"a font without {wanted!r}")


def _segments(font: bytes, place: int) -> Iterator[int]:
    """Format 4: runs of characters, each with a shift of its own."""
    (twice,) = struct.unpack_from(">H", font, place + 6)
    runs, shape = twice // 2, f">{twice // 2}H"
    ends = struct.unpack_from(shape, font, place + 14)
    starts = struct.unpack_from(shape, font, place + 16 + twice)
    shifts = struct.unpack_from(shape, font, place + 16 + 2 * twice)
    ranges = place + 16 + 3 * twice
    for run in range(runs):
        (offset,) = struct.unpack_from(">H", font, ranges + 2 * run)
        for point in range(starts[run], ends[run] + 1):
            if offset == 0:
                glyph = (point + shifts[run]) & 0xFFFF
            else:
                (glyph,) = struct.unpack_from(">H", font, ranges + 2 * run + offset + 2 * (point - starts[run]))
            if glyph and point != 0xFFFF:
                yield point


def _groups(font: bytes, place: int) -> Iterator[int]:
    """Format 12: groups of characters that follow each other."""
    (count,) = struct.unpack_from(">L", font, place + 12)
    for number in range(count):
        first, last, _ = struct.unpack_from(">LLL", font, place + 16 + 12 * number)
        yield from range(first, last + 1)


def _is_selector(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef" or "\u180b" <= sign <= "\u180f"
