from collections.abc import Collection
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.attempts import rules
from exam.attempts.rules import Part, Tried
from exam.attempts.tables import Attempt, Conversation
from exam.attempts.views import AwaitedConversation, NewestResult, PassedParts
from exam.eligibility.queries import candidacy_of, names_of
from exam.eligibility.rules import refuse_unless_open
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import months_after
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page

_WRITTEN_OPEN = col(Attempt.written_sitting_id).is_not(None) & col(Attempt.written_passed_on).is_(None)
_ORAL_OPEN = col(Attempt.oral_sitting_id).is_not(None) & col(Attempt.oral_passed_on).is_(None)
_SAT = col(Attempt.written_sitting_id).is_not(None) | col(Attempt.oral_sitting_id).is_not(None)
_ALONE = _SAT & ~_WRITTEN_OPEN & ~_ORAL_OPEN
"""As `_is_alone`, of what is not passed."""


def my_passed_parts(session: Session, actor: Actor, *, now: datetime) -> PassedParts:
    return passed_parts(session, actor.id, now=now)


def passed_parts(session: Session, person_id: str, *, now: datetime) -> PassedParts:
    """Which parts a person has passed that still stand, and whether we talk before the next attempt."""
    day = day_of(now)
    tried, rule_set = _tried(session, person_id), rule_set_on(session, day)
    return PassedParts(
        attempts=sum(one.counts for one in tried),
        written_passed_on=rules.passed_on(tried, Part.WRITTEN, day, rule_set),
        oral_passed_on=rules.passed_on(tried, Part.ORAL, day, rule_set),
        conversation_first=rules.conversation_needed(tried, _talked_on(session, person_id), day, rule_set),
    )


def newest_attempts(session: Session, people: Collection[str]) -> dict[str, NewestResult]:
    """By person the day of their newest result that stands, and whether it says that they passed."""
    standing = select(Attempt).where(col(Attempt.person_id).in_(people), col(Attempt.withdrawn).is_(False))
    rows = session.exec(standing.order_by(col(Attempt.released_on)))
    return {row.person_id: NewestResult(row.released_on, row.passed, alone=_is_alone(row)) for row in rows}


def people_who_passed(session: Session, part: Part, day: date) -> SelectOfScalar[str]:
    """A statement for others to join: the ids of those who have passed a part that stands on this day.

    Of the first day that there is: of those who have passed it at any time.
    """
    passed_on = col(Attempt.written_passed_on if part == Part.WRITTEN else Attempt.oral_passed_on)
    passed = select(Attempt.person_id).where(col(Attempt.withdrawn).is_(False), passed_on.is_not(None))
    if day == date.min:
        return passed
    return passed.where(passed_on >= months_after(day, -rule_set_on(session, day).part_stands_months))


def refuse_unless_part_takable(
    session: Session, person_id: str, part: Part, taken: Collection[str], *, now: datetime
) -> None:
    """`taken` are the person's sittings of this part that were sent in."""
    refuse_unless_open(candidacy_of(session, person_id))
    day = day_of(now)
    tried = _tried(session, person_id)
    talked_on = _talked_on(session, person_id) if tried else []
    rules.refuse_unless_takable(tried, talked_on, part, day, rule_set_on(session, day))
    if taken:
        rules.refuse_if_awaited(taken, answered_sittings(session, person_id))


def refuse_if_yet_to_sit(session: Session, actor: Actor) -> None:
    """For whatever shows items with their keys."""
    passed = any(one.passed for one in newest_attempts(session, [actor.id]).values())
    rules.refuse_if_yet_to_sit(candidate=candidacy_of(session, actor.id) is not None, passed=passed)


def answered_sittings(session: Session, person_id: str) -> set[str]:
    """Sittings with a result that stands."""
    sittings = select(Attempt.written_sitting_id, Attempt.oral_sitting_id)
    rows = session.exec(sittings.where(Attempt.person_id == person_id, col(Attempt.withdrawn).is_(False)))
    return {id for row in rows for id in row if id}


def awaited_conversations(session: Session, *, after: str = "", now: datetime) -> Page[AwaitedConversation]:
    """Everybody for whom `conversation_needed` says so, whose last attempt is longest ago first."""
    day = day_of(now)
    rule_set = rule_set_on(session, day)
    recent = sa.case((col(Attempt.released_on) > months_after(day, -rule_set.within_months), 1))
    tried = (
        select(Attempt.person_id, func.count().label("attempts"), func.max(Attempt.released_on).label("last"))
        .where(col(Attempt.withdrawn).is_(False), col(Attempt.passed).is_(False), ~_ALONE)
        .group_by(col(Attempt.person_id))
        .having(func.count(recent) >= rule_set.conversation_after)
        .subquery()
    )
    talked_since = sa.exists().where(
        col(Conversation.person_id) == tried.c.person_id, col(Conversation.held_on) >= tried.c.last
    )
    awaited = select(tried.c.person_id, tried.c.attempts).where(~talked_since)
    rows = page(session, awaited, by=(tried.c.last, tried.c.person_id), after=after)
    names = names_of(session, [person_id for person_id, _ in rows.items])
    return rows.map(lambda row: AwaitedConversation(person_id=row[0], name=names.get(row[0]), attempts=row[1]))


def _tried(session: Session, person_id: str) -> list[Tried]:
    rows = session.exec(select(Attempt).where(Attempt.person_id == person_id, col(Attempt.withdrawn).is_(False)))
    return [_one_tried(row) for row in rows]


def _one_tried(row: Attempt) -> Tried:
    return Tried(row.released_on, row.passed, row.written_passed_on, row.oral_passed_on, counts=not _is_alone(row))


def _is_alone(row: Attempt) -> bool:
    """Whether it says of one part that it was passed, and of the other nothing."""
    sat = [(row.written_sitting_id, row.written_passed_on), (row.oral_sitting_id, row.oral_passed_on)]
    outcomes = [passed_on for sitting_id, passed_on in sat if sitting_id]
    return not row.passed and bool(outcomes) and all(outcomes)


def _talked_on(session: Session, person_id: str) -> list[date]:
    rows = session.exec(select(Conversation).where(Conversation.person_id == person_id))
    return [row.held_on for row in rows]
