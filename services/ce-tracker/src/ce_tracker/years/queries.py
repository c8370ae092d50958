"""Years as they stand, and a person's shares in them."""

from collections import defaultdict
from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, col, select

from ce_tracker.years.rules import Filling, Phase, Share, phase
from ce_tracker.years.tables import Certification, CEYear, CountedShare


class YearView(BaseModel, frozen=True):
    """A year as its owner sees it on a day. `missing_*` is what is still asked for; times are minutes."""

    year: int
    phase: Phase
    minutes: int
    ethics_minutes: int
    minutes_required: int
    ethics_required: int
    missing_ethics: int
    missing_anything: int
    begins_on: date
    ends_on: date
    missed_on: date | None
    grace_until: date | None
    settled_on: date | None
    rule_set: str

    @property
    def missing(self) -> int:
        return self.missing_ethics + self.missing_anything


class CertificationView(BaseModel, frozen=True):
    """What the registry told."""

    number: str
    granted_on: date
    valid_until: date
    standing: str


def year_rows(session: Session, person_id: str) -> list[CEYear]:
    """Oldest first."""
    return list(session.exec(select(CEYear).where(CEYear.person_id == person_id).order_by(col(CEYear.year))))


def filling(row: CEYear) -> Filling:
    return Filling(
        year=row.year,
        state=row.state,  # type: ignore[arg-type]
        minutes_required=row.minutes_required,
        ethics_required=row.ethics_required,
        minutes=row.minutes,
        ethics_minutes=row.ethics_minutes,
    )


def shares_of(session: Session, person_id: str) -> dict[int, list[Share]]:
    """By year."""
    found: dict[int, list[Share]] = defaultdict(list)
    for row in session.exec(select(CountedShare).where(CountedShare.person_id == person_id)):
        found[row.year].append(Share(row.year, row.minutes, row.ethics_minutes, row.sent_on))
    return found


def shares_of_credit(session: Session, credit_id: str) -> list[Share]:
    """Where the minutes of one credit went, oldest year first."""
    statement = select(CountedShare).where(CountedShare.credit_id == credit_id).order_by(col(CountedShare.year))
    return [Share(row.year, row.minutes, row.ethics_minutes, row.sent_on) for row in session.exec(statement)]


def stood(session: Session, person_id: str, on: date) -> bool:
    """Whether years were demanded on a day: certified, and no decision of that day or before stands against it."""
    row = session.get(Certification, person_id)
    if row is None:
        return False
    return row.standing == "granted" or (row.since is not None and row.since > on)


def rule_set_of(session: Session, person_id: str, year: int) -> str | None:
    """The id of the rules under which this year of this person was opened."""
    row = session.get(CEYear, (person_id, year))
    return row.rule_set if row else None


def certification_of(session: Session, person_id: str) -> CertificationView | None:
    row = session.get(Certification, person_id)
    return CertificationView.model_validate(row, from_attributes=True) if row else None


def years_of(session: Session, person_id: str, today: date) -> list[YearView]:
    """Newest first."""
    return [_view(row, today) for row in reversed(year_rows(session, person_id))]


def _view(row: CEYear, today: date) -> YearView:
    known = filling(row)
    return YearView(
        year=row.year,
        phase=phase(known.state, row.year, row.grace_until, today),
        minutes=row.minutes,
        ethics_minutes=row.ethics_minutes,
        minutes_required=row.minutes_required,
        ethics_required=row.ethics_required,
        missing_ethics=known.missing.ethics,
        missing_anything=known.missing.anything,
        begins_on=date(row.year, 1, 1),
        ends_on=date(row.year, 12, 31),
        missed_on=row.missed_on,
        grace_until=row.grace_until,
        settled_on=row.settled_on,
        rule_set=row.rule_set,
    )
