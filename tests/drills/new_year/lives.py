"""Invented entries about which a New Year asks something, and how each stands on a day, as one would explain it."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

YEAR = 2026
END, NEXT_END, GRACE = date(YEAR, 12, 31), date(YEAR + 1, 12, 31), date(YEAR + 1, 3, 31)
LONG_AGO, LAST_YEAR = date(2024, 3, 4), date(YEAR - 1, 12, 31)
DECIDED = date(YEAR, 5, 6)


class Life(NamedTuple):
    """`grace` is that of the year that ends with `valid_until`; None: nobody ever opened it.

    `covered`: what waits for a decision would fill that year.
    """

    person_id: str
    number: str
    name: str
    valid_until: date
    grace: date | None
    mark: str = "none"
    passed: bool = True
    rested: tuple[date, date] | None = None
    covered: bool = False

    def stands(self, day: date) -> tuple[str, date | None]:
        """The kind of the answer, and the date in its sentence."""
        if self.mark in ("suspended", "revoked"):
            return self.mark, DECIDED
        if not self.passed:
            return "checking", None
        if self.mark == "retired":
            return "retired", DECIDED
        last, grace = self.valid_until, self.grace
        if self.rested and self.rested[0] <= last < self.rested[1]:
            last, grace = date(self.rested[1].year, 12, 31), GRACE
        if day <= last:
            return "active", last
        if grace is None:
            return "checking", None
        if day <= grace:
            return "grace", grace
        return ("grace" if self.covered else "inactive"), None


KINDS: tuple[tuple[int, dict[str, Any]], ...] = (
    (55, {"valid_until": END, "grace": GRACE}),  # the year is not complete: grace from New Year on
    (20, {"valid_until": NEXT_END, "grace": date(YEAR + 2, 3, 31)}),  # it is: certified for another year
    (5, {"valid_until": END, "grace": None}),  # a year that nobody opened is being checked when it has ended
    (4, {"valid_until": LAST_YEAR, "grace": date(YEAR, 3, 31)}),  # not certified now
    (4, {"valid_until": LAST_YEAR, "grace": None, "rested": (date(YEAR - 1, 9, 1), date(YEAR, 2, 1))}),
    (3, {"valid_until": END, "grace": GRACE, "mark": "suspended"}),
    (2, {"valid_until": END, "grace": GRACE, "mark": "revoked"}),
    (4, {"valid_until": END, "grace": GRACE, "mark": "retired"}),
    (3, {"valid_until": END, "grace": GRACE, "passed": False}),  # the result was withdrawn
)


def lives(named: list[tuple[str, str, str]], seed: str = "new year") -> Iterator[Life]:
    """For people with an id, a number and a name."""
    chance = random.Random(seed)
    kinds = chance.choices([kind for _, kind in KINDS], [share for share, _ in KINDS], k=len(named))
    for (person_id, number, name), kind in zip(named, kinds, strict=True):
        yield Life(person_id, number, name, **kind)


def rows(life: Life) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """As the registry keeps them: what it was told and what it decided."""
    who, day, moment = life.person_id, LONG_AGO.isoformat(), f"{LONG_AGO} 15:00:00.000000"
    marked = DECIDED.isoformat() if life.mark != "none" else None
    certificate = (who, life.number, day, life.valid_until.isoformat(), "registry-2026-1", life.mark, marked, moment)
    yield "certifications", certificate
    yield "trainings", (who, 34, 34, day)
    yield "examinations", (who, "passed", day, None if life.passed else DECIDED.isoformat())
    yield "commitments", (who, life.name, "1", day, moment, True)
    rested = life.rested
    graces = {life.valid_until.year: life.grace} | ({YEAR: GRACE} if rested else {})
    for year, grace in graces.items():
        if grace is not None:
            yield "ce_years", (who, year, "open", 0, 0, 0, 0, grace.isoformat(), life.covered)
    if rested:
        yield "pauses", (f"pause-{who}", who, rested[0].isoformat(), rested[1].isoformat())


COLUMNS = {
    "certifications": "person_id number granted_on valid_until rule_set mark marked_on recorded_at",
    "trainings": "person_id modules_completed modules_required completed_on",
    "examinations": "person_id outcome released_on withdrawn_on",
    "commitments": "person_id name code_version signed_on recorded_at granted",
    "ce_years": "person_id year state minutes minutes_required ethics_minutes ethics_minutes_required grace_until"
    " covered",
    "pauses": "id person_id since until",
}
