"""How far an examiner is from what others gave to the same, and whether that changes with time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import fmean

from shared.refusals import N_, Conflict

LEAST = 10
"""Scores compared, below which nothing is said of an examiner in a row."""
RECENT = timedelta(days=90)


class NothingToRead(Conflict):
    slug = "nothing-to-read"
    sentence = N_("There is no answer of this examiner that you can read now. Try again when they have scored more.")


@dataclass(frozen=True)
class Difference:
    """`by`: levels above (or, negative, below) what a lead gave to the same answer, or was agreed for an anchor."""

    examiner_id: str
    entry_id: str
    row: str
    given_at: datetime
    by: int


@dataclass(frozen=True)
class Drift:
    """Of one row. `mean`: levels above or below on average, `recent`: in the last 90 days; None is too few."""

    entry_id: str
    row: str
    compared: int
    exact: float | None
    mean: float | None
    recent: float | None


def drifts(differences: Iterable[Difference], *, now: datetime) -> tuple[Drift, ...]:
    """Of each row of each rubric, in their order."""
    rows: dict[tuple[str, str], list[Difference]] = {}
    for one in differences:
        rows.setdefault((one.entry_id, one.row), []).append(one)
    return tuple(_drift(entry, row, found, now) for (entry, row), found in sorted(rows.items()))


def _drift(entry: str, row: str, found: list[Difference], now: datetime) -> Drift:
    enough = len(found) >= LEAST
    recent = [one.by for one in found if one.given_at > now - RECENT]
    return Drift(
        entry_id=entry,
        row=row,
        compared=len(found),
        exact=sum(one.by == 0 for one in found) / len(found) if enough else None,
        mean=fmean(one.by for one in found) if enough else None,
        recent=fmean(recent) if len(recent) >= LEAST else None,
    )


def refuse_unless_found(task_id: str | None) -> str:
    if task_id is None:
        raise NothingToRead
    return task_id
