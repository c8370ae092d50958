"""Which cells of a table are numbers and which are names: as its first row says, else as they stand."""

from collections.abc import Sequence
from typing import NamedTuple

from shared.names import fold
from shared.refusals import N_, Invalid

_NUMBER = frozenset(("number", "no", "certificate", "certificate number", "cps", "cps number", "numero"))
_NUMBER_ES = frozenset(("numero de certificado", "certificado", "numero del certificado"))
_NAME = frozenset(("name", "full name", "nombre", "nombre completo", "employee", "person"))
_PARTS = (
    ("first name", "given name", "first", "given", "nombres", "nombre"),
    ("middle name", "middle"),
    ("last name", "family name", "surname", "last", "apellido", "apellidos"),
)
"""Names in several columns, in the order in which they are said."""


class NoRows(Invalid):
    slug = "no-rows"
    sentence = N_("We find no row in this list. Each row needs a number and a name.")


class NothingSent(Invalid):
    slug = "nothing-sent"
    sentence = N_("Please choose a file, or type a number and a name.")


class Pair(NamedTuple):
    """`row`: as the sheet counts, from one. As it was typed."""

    row: int
    number: str
    name: str


class _Columns(NamedTuple):
    number: int
    names: tuple[int, ...]


def pairs_of(rows: Sequence[Sequence[str]]) -> tuple[Pair, ...]:
    """Numbers with names; empty rows are left out. The first row may say what the columns are."""
    titles = next((place for place, row in enumerate(rows) if any(row)), None)
    if titles is None:
        raise NoRows("file")
    said = _said(rows[titles])
    start = titles + 1 if said else titles
    columns = said or _Columns(0, (1,))
    found = tuple(
        Pair(place + 1, _at(row, columns.number), _name(row, columns.names))
        for place, row in enumerate(rows[start:], start)
        if any(row)
    )
    if not found:
        raise NoRows("file")
    return found


def refuse_unless_sent(*, something: bool) -> None:
    if not something:
        raise NothingSent("file")


def _said(row: Sequence[str]) -> _Columns | None:
    """What a first row says of the columns, if it is one that does."""
    titles = [" ".join(fold(cell).split()) for cell in row]
    number = next((place for place, title in enumerate(titles) if title in _NUMBER | _NUMBER_ES), None)
    if number is None:
        return None
    parts = [place for part in _PARTS for place, title in enumerate(titles) if title in part]
    whole = [place for place, title in enumerate(titles) if title in _NAME]
    last = any(title in _PARTS[-1] for title in titles)
    names = tuple(dict.fromkeys(parts)) if last else tuple(whole[:1])
    return _Columns(number, names or tuple(place for place in range(len(titles)) if place != number)[:1])


def _name(row: Sequence[str], places: Sequence[int]) -> str:
    """`Gomez, Maria` is Maria Gomez: a comma turns it around."""
    said = " ".join(filter(None, (_at(row, place) for place in places)))
    last, comma, first = said.partition(",")
    return f"{first.strip()} {last.strip()}".strip() if comma else said


def _at(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""
