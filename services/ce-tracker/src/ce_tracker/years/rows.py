"""A person's years, as this room and those above it work on them."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.reckoning.rules import Asked, Missing, Share, State, Validity, missing_of
from ce_tracker.requirements.inputs import Rules
from ce_tracker.requirements.rules import last_day_of_grace
from ce_tracker.years.tables import Certification, CEYear, CountedShare, YearTurn
from shared.rule_sets import rule_set


def due_turns(*, now: datetime) -> SelectOfScalar[YearTurn]:
    waiting = select(YearTurn).where(col(YearTurn.done_at).is_(None), col(YearTurn.held).is_(False))
    return waiting.where(YearTurn.due_at <= now).order_by(col(YearTurn.due_at), col(YearTurn.person_id))


def year_rows(session: Session, person_id: str) -> list[CEYear]:
    """Oldest first."""
    return list(session.exec(select(CEYear).where(CEYear.person_id == person_id).order_by(col(CEYear.year))))


def missing(row: CEYear) -> Missing:
    return missing_of(row.minutes_required, row.ethics_required, row.minutes, row.ethics_minutes)


def asked_of(session: Session, rows: Iterable[CEYear]) -> list[Asked]:
    """What the years of one person ask, with the graces that their rules give."""
    rows = list(rows)
    turns = {turn.year: turn for turn in _turns_done(session, {row.person_id for row in rows})}
    return [_asked(session, row, turns.get(row.year)) for row in rows]


def shares_of(session: Session, person_id: str) -> list[CountedShare]:
    return list(session.exec(select(CountedShare).where(CountedShare.person_id == person_id)))


def share_row(person_id: str, share: Share) -> CountedShare:
    return CountedShare(
        source_id=share.source.id,
        kind=share.source.kind,
        year=share.year,
        person_id=person_id,
        minutes=share.minutes,
        ethics_minutes=share.ethics,
        sent_on=share.since,
    )


def stood(session: Session, person_id: str, on: date) -> bool:
    """Whether years were demanded on a day: certified, and not resting before that day began."""
    row = session.get(Certification, person_id)
    if row is None:
        return False
    return row.standing == Validity.GRANTED or (row.since is not None and row.since >= on)


def _turns_done(session: Session, people: set[str]) -> Iterable[YearTurn]:
    return session.exec(select(YearTurn).where(col(YearTurn.person_id).in_(people), col(YearTurn.done_at).is_not(None)))


def _asked(session: Session, row: CEYear, turn: YearTurn | None) -> Asked:
    rules = rule_set(session, Rules, row.rule_set).rules
    rested = row.state == State.EXCUSED or (turn is not None and turn.held)
    return Asked(
        year=row.year,
        minutes=row.minutes_required,
        ethics=row.ethics_required,
        grace_until=last_day_of_grace(date(row.year + 1, 1, 1), rules.grace_days),
        ended=turn is not None and not rested,
        rested=rested,
        answer_days=rules.answer_days,
        reversal_days=rules.reversal_days,
    )
