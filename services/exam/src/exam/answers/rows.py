"""Answers as they lie in the table: each version sealed for whoever wrote it, and for its own place."""

from datetime import datetime
from typing import Protocol

from exam.items.rules import Responses, canonical, read_answer
from exam.keyring import keyring


class Kept(Protocol):
    """A version with whom it is of: what it takes to open it."""

    person_id: str
    sitting_id: str
    item_id: str
    sequence: int
    sealed: bytes | None
    answer: str | None


def sealed(
    person_id: str, sitting_id: str, item_id: str, sequence: int, answer: Responses, *, now: datetime
) -> bytes | None:
    """None, where the answer was taken back: that there is none is seen without opening anything."""
    if not answer:
        return None
    return keyring().seal(person_id, _context(sitting_id, item_id, sequence), canonical(answer), now=now)


def opened(row: Kept) -> Responses:
    """What was answered, also where it was not sealed yet. It stays shut without the person's key."""
    if row.sealed is None:
        return read_answer(row.answer or "")
    context = _context(row.sitting_id, row.item_id, row.sequence)
    return read_answer(keyring().unseal(row.person_id, context, row.sealed))


def _context(sitting_id: str, item_id: str, sequence: int) -> str:
    """No version opens in the place of another."""
    return f"answer {sitting_id} {item_id} {sequence}"
