"""The years of people, as this room and those above it work on them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import TypeVar

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.certifications.queries import certifications_of
from ce_tracker.certifications.views import CertificationView
from ce_tracker.hours.queries import decided_hours, sent_hours
from ce_tracker.hours.rules import Decided, Sent
from ce_tracker.reckoning.rules import Asked, Missing, Share, State, missing_of
from ce_tracker.requirements.inputs import Rules
from ce_tracker.requirements.rules import last_day_of_grace
from ce_tracker.years.tables import CEYear, CountedShare, YearTurn
from shared.rule_sets import rule_set

Row = TypeVar("Row", CEYear, YearTurn, CountedShare)


@dataclass(frozen=True)
class Books:
    """All that the years of one person are reckoned from. Rows that are added later belong into the lists, too."""

    person_id: str
    certification: CertificationView | None
    years: list[CEYear]
    """Oldest first."""
    turns: list[YearTurn]
    shares: list[CountedShare]
    sent: Sequence[Sent]
    decided: Sequence[Decided]

    def year(self, year: int) -> CEYear | None:
        return next((row for row in self.years if row.year == year), None)

    def due_turn(self, *, now: datetime) -> YearTurn | None:
        """The oldest that is due and was not done."""
        waiting = (row for row in self.turns if row.done_at is None and not row.held and row.due_at <= now)
        return min(waiting, key=attrgetter("due_at"), default=None)


def books_of(session: Session, people: Collection[str]) -> list[Books]:
    """Of each of these people, read at once."""
    certifications = certifications_of(session, people)
    years, turns = _rows(session, CEYear, people), _rows(session, YearTurn, people)
    shares = _rows(session, CountedShare, people)
    sent, decided = sent_hours(session, people), decided_hours(session, people)
    return [
        Books(
            person_id=person,
            certification=certifications.get(person),
            years=sorted(years[person], key=attrgetter("year")),
            turns=turns[person],
            shares=shares[person],
            sent=sent[person],
            decided=decided[person],
        )
        for person in people
    ]


def due_turns(*, now: datetime) -> SelectOfScalar[YearTurn]:
    waiting = select(YearTurn).where(col(YearTurn.done_at).is_(None), col(YearTurn.held).is_(False))
    return waiting.where(YearTurn.due_at <= now).order_by(col(YearTurn.due_at), col(YearTurn.person_id))


def year_rows(session: Session, person_id: str) -> list[CEYear]:
    """Oldest first."""
    return list(session.exec(select(CEYear).where(CEYear.person_id == person_id).order_by(col(CEYear.year))))


def missing(row: CEYear) -> Missing:
    return missing_of(row.minutes_required, row.ethics_required, row.minutes, row.ethics_minutes)


def asked_of(session: Session, books: Books) -> list[Asked]:
    """What the years of one person ask, with the graces that their rules give."""
    turns = {turn.year: turn for turn in books.turns if turn.done_at is not None}
    return [_asked(session, row, turns.get(row.year)) for row in books.years]


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


def _rows(session: Session, table: type[Row], people: Collection[str]) -> Mapping[str, list[Row]]:
    found = defaultdict[str, list[Row]](list)
    for row in session.exec(select(table).where(col(table.person_id).in_(people))):
        found[row.person_id].append(row)
    return found


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
