from collections.abc import Collection
from datetime import date

from pydantic import BaseModel
from sqlmodel import Session, col, select

from exam.attempts.rules import Tried, conversation_needed, passed_on, refuse_unless_takable, refuse_while_awaited
from exam.attempts.tables import Attempt, Conversation
from exam.eligibility.queries import names_of
from exam.rule_sets.queries import rule_set_on


class Standing(BaseModel, frozen=True):
    """Before the next attempt: which parts are passed and still stand, and whether we talk first."""

    attempts: int
    written_passed_on: date | None
    oral_passed_on: date | None
    conversation_first: bool


class Awaited(BaseModel, frozen=True):
    """Somebody with whom a conversation comes before the next attempt."""

    person_id: str
    name: str | None
    attempts: int


def tried_by(session: Session, person_id: str) -> list[Tried]:
    rows = session.exec(select(Attempt).where(Attempt.person_id == person_id, col(Attempt.withdrawn).is_(False)))
    return [_tried(row) for row in rows]


def standing_on(session: Session, person_id: str, day: date) -> Standing:
    tried, rule_set = tried_by(session, person_id), rule_set_on(session, day)
    return Standing(
        attempts=len(tried),
        written_passed_on=passed_on(tried, "written", day, rule_set),
        oral_passed_on=passed_on(tried, "oral", day, rule_set),
        conversation_first=conversation_needed(tried, talks_with(session, person_id), day, rule_set),
    )


def require_takable(session: Session, person_id: str, part: str, day: date, taken: Collection[str]) -> None:
    """`taken` are the person's sittings of this part that were sent in."""
    talks = talks_with(session, person_id)
    refuse_unless_takable(tried_by(session, person_id), talks, part, day, rule_set_on(session, day))
    refuse_while_awaited(taken, answered_sittings(session, person_id))


def answered_sittings(session: Session, person_id: str) -> set[str]:
    """Sittings with a result that stands."""
    rows = session.exec(select(Attempt).where(Attempt.person_id == person_id, col(Attempt.withdrawn).is_(False)))
    return {id for row in rows for id in (row.written_sitting_id, row.oral_sitting_id) if id}


def talks_with(session: Session, person_id: str) -> list[date]:
    return [row.held_on for row in session.exec(select(Conversation).where(Conversation.person_id == person_id))]


def awaited_conversations(session: Session, day: date) -> list[Awaited]:
    """Only people with several attempts that were not yet passed can be among them."""
    rows = session.exec(select(Attempt).where(col(Attempt.withdrawn).is_(False), col(Attempt.passed).is_(False)))
    by_person: dict[str, list[Tried]] = {}
    for row in rows:
        by_person.setdefault(row.person_id, []).append(_tried(row))
    rule_set = rule_set_on(session, day)
    found = {
        person_id: len(tried)
        for person_id, tried in by_person.items()
        if conversation_needed(tried, talks_with(session, person_id), day, rule_set)
    }
    names = names_of(session, found)
    return [Awaited(person_id=id, name=names.get(id), attempts=number) for id, number in found.items()]


def _tried(row: Attempt) -> Tried:
    return Tried(row.released_on, row.passed, row.written_passed_on, row.oral_passed_on)
