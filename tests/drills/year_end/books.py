"""What lies in the books of both services while the year turns, and once it has: each thing said, and said once."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.drills.books import Books
from tests.drills.new_year.lives import YEAR
from tests.drills.year_end.people import Person

Said = Counter[tuple[str, str, int]]
"""Person, type of a fact, and year."""

_WAITING = f"SELECT count(*) FROM year_turns WHERE year = {YEAR} AND done_at IS NULL AND NOT held"
_UNSENT = "SELECT count(*) FROM outbox WHERE published_at IS NULL"
_SAID = "SELECT subject, type, body FROM outbox"
_YEARS = (
    f"SELECT count(*) FROM ce_years WHERE year = {YEAR} AND state = 'missed'",
    f"SELECT count(*) FROM ce_years WHERE year = {YEAR + 1}",
)
_STUCK = "SELECT (SELECT count(*) FROM held) + (SELECT count(*) FROM failed_duties)"


def turns_left(books: Books) -> int:
    return _count(books, "ce-tracker", _WAITING)


def facts_left(books: Books) -> int:
    """How many facts of the tracker have not gone out, or were not taken in by the registry."""
    unsent = _count(books, "ce-tracker", _UNSENT)
    return unsent + sum(max(0, _count(books, "ce-tracker", one) - _count(books, "registry", one)) for one in _YEARS)


def said(books: Books) -> Said:
    found: Said = Counter()
    for subject, kind, body in books.ask("ce-tracker", _SAID):
        found[subject, kind.split(".")[-2], json.loads(body)["data"].get("year", 0)] += 1
    return found


def expected(known: Iterable[Person]) -> Said:
    return Counter((one.life.person_id, kind, year) for one in known for kind, year in one.said)


def differences(books: Books, known: Iterable[Person]) -> Iterator[str]:
    """Each fact that is missing, that nobody expects, or that is there twice; and whatever got stuck."""
    has, right = said(books), expected(known)
    for key in sorted(has.keys() | right.keys()):
        if has[key] != right[key]:
            yield f"{key}: said {has[key]} times, not {right[key]}"
    for service in ("ce-tracker", "registry"):
        stuck = _count(books, service, _STUCK)
        if stuck:
            yield f"{service}: {stuck} facts or duties are stuck"


def _count(books: Books, service: str, asked: str) -> int:
    return int(books.ask(service, asked)[0][0])
