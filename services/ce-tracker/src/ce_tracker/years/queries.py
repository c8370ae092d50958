"""Years as they stand, and a person's shares in them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlmodel import Session, col, select

from ce_tracker.hours.rules import Source
from ce_tracker.reckoning.rules import Phase, Share, State, phase
from ce_tracker.years.rows import due_turns, missing, stood, year_rows
from ce_tracker.years.tables import Certification, CEYear, CountedShare
from ce_tracker.years.views import CertificationView, Claiming, YearView
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import N_
from shared.web import Place

WITHOUT_DATES = select(CEYear.person_id).where(CEYear.state == State.OPEN, col(CEYear.grace_until).is_(None)).distinct()
"""Asked every second."""


def people_with_due_turns(session: Session, *, now: datetime) -> list[str]:
    """Each person once, longest waiting first."""
    return list(dict.fromkeys(turn.person_id for turn in session.exec(due_turns(now=now))))


def people_without_dates(session: Session, *, now: datetime) -> list[str]:
    """Whose open years were opened before their dates were told."""
    return list(session.scalars(WITHOUT_DATES))


def states_of_years(session: Session, person_id: str) -> dict[int, State]:
    """How each year of a person stands, by year."""
    return {row.year: row.state for row in year_rows(session, person_id)}


def shares_of_source(session: Session, source: Source) -> list[Share]:
    """Where the minutes of one source went, oldest year first."""
    statement = select(CountedShare).where(CountedShare.source_id == source.id, CountedShare.kind == source.kind)
    rows = session.exec(statement.order_by(col(CountedShare.year)))
    return [Share(source, row.year, row.minutes, row.ethics_minutes, row.sent_on) for row in rows]


def rule_set_of(session: Session, person_id: str, year: int) -> str | None:
    """The id of the rules under which this year of this person was opened."""
    row = session.get(CEYear, (person_id, year))
    return row.rule_set if row else None


def certification_of(session: Session, person_id: str) -> CertificationView | None:
    row = session.get(Certification, person_id)
    return CertificationView.model_validate(row, from_attributes=True) if row else None


def stood_on(session: Session, person_id: str, on: date) -> bool:
    """Whether years were demanded of somebody on a day."""
    return stood(session.get(Certification, person_id), on)


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Where people stand in continuing education, for administrators; names are not known here."""
    words = N_("Certificate {number}, valid until {day}.")
    rows = session.exec(select(Certification).where(col(Certification.person_id).in_(people)))
    return {
        row.person_id: Place(name=None, words=words, values={"number": row.number, "day": row.valid_until})
        for row in rows
    }


def years_of(session: Session, person_id: str, today: date) -> list[YearView]:
    """Newest first."""
    return [_view(row, today) for row in reversed(year_rows(session, person_id))]


def claiming(session: Session, actor: Actor, *, now: datetime) -> Claiming:
    today = day_of(now)
    years = years_of(session, actor.id, today)
    short = [one.year for one in years if one.phase in (Phase.GRACE, Phase.PAST_GRACE) and one.missing]
    begins_on = min((one.begins_on for one in years), default=None)
    return Claiming(
        begins_on=begins_on,
        begun=begins_on is not None and begins_on <= today,
        filled_first=min(short, default=None),
    )


def _view(row: CEYear, today: date) -> YearView:
    short = missing(row)
    return YearView(
        year=row.year,
        phase=phase(row.state, row.year, row.grace_until, today),
        minutes=row.minutes,
        ethics_minutes=row.ethics_minutes,
        minutes_required=row.minutes_required,
        ethics_required=row.ethics_required,
        missing_ethics=short.ethics,
        missing_anything=short.anything,
        begins_on=date(row.year, 1, 1),
        ends_on=date(row.year, 12, 31),
        missed_on=row.missed_on,
        grace_until=row.grace_until,
        settled_on=row.settled_on,
        covered=row.covered and (row.covered_until is None or today <= row.covered_until),
        covered_until=row.covered_until,
        rule_set=row.rule_set,
    )
