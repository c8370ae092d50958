"""The answers that lie in the books, opened with the keys of the house. How they are sealed is told a second time."""

from contextlib import closing
from pathlib import Path

from shared.settings import Settings
from shared.vault import Keyring, SealedShut
from tests.drills.books import Books

Key = tuple[str, str, int]
"""Sitting, item, number of the version."""
NOTHING, SHUT = "{}", "does not open"
_KEPT = """SELECT person_id, sitting_id, item_id, sequence, sealed
 FROM answer_versions JOIN sittings ON sittings.id = sitting_id"""


def answers(books: Books, var: Path) -> dict[Key, str]:
    """Every version as it was written down."""
    with closing(Keyring.of(Settings(var=var), "exam", remembered=60)) as keyring:
        return {(row[1], row[2], row[3]): _opened(keyring, *row) for row in books.ask("exam", _KEPT)}


def _opened(keyring: Keyring, person: str, sitting: str, item: str, sequence: int, sealed: bytes | None) -> str:
    if sealed is None:
        return NOTHING
    try:
        return keyring.unseal(person, f"answer {sitting} {item} {sequence}", bytes(sealed))
    except SealedShut:
        return SHUT
