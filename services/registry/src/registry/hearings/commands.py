"""Telling the person, and keeping what they say."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.additions.commands import look_at_addition
from registry.additions.rows import addition_row
from registry.concerns.queries import is_open, person_of, workers_of
from registry.concerns.rows import concern_to_work_on
from registry.deadlines.commands import meet_deadline
from registry.deadlines.queries import concern_rules_on
from registry.deadlines.rows import after_days
from registry.deadlines.rules import Kind
from registry.hearings.inputs import AnswerConcern, TellMore, TellPerson
from registry.hearings.rows import ANSWER, MORE, SUMMARY, own_hearing
from registry.hearings.rules import AlreadyTold, NobodyToTell, NothingToAnswer
from registry.hearings.tables import Hearing, HearingAnswer, HearingMore
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring

MINE = "/registry/mine/concerns/{id}"


def tell_person(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: TellPerson, *, now: datetime
) -> None:
    """Tell the person what it is about, before anybody decides; from now on they have their time to answer."""
    concern_to_work_on(session, actor, concern_id)
    person_id = person_of(session, concern_id)
    if person_id is None or not is_open(session, concern_id):
        raise NobodyToTell
    if session.get(Hearing, concern_id) is not None:
        raise AlreadyTold
    days = concern_rules_on(session, day_of(now)).rules.answer_days
    summary = keyring.seal(concern_id, SUMMARY, what.summary, now=now)
    row = Hearing(
        concern_id=concern_id,
        person_id=person_id,
        summary=summary,
        told_by=actor.id,
        told_at=now,
        answer_by=after_days(days, now=now),
    )
    session.add(row)
    session.flush()
    meet_deadline(session, concern_id, Kind.TELL, now=now)
    tell(session, person_id, "answer-needed", MINE.format(id=concern_id), now=now)


def tell_more(
    session: Session,
    actor: Actor,
    keyring: Keyring,
    concern_id: str,
    addition_id: str,
    what: TellMore,
    *,
    now: datetime,
) -> None:
    """Tell the person what was added; they have their time to answer once more."""
    concern_to_work_on(session, actor, concern_id)
    row = session.get(Hearing, concern_id)
    if row is None or not is_open(session, concern_id):
        raise NobodyToTell
    addition_row(session, concern_id, addition_id)
    if session.get(HearingMore, addition_id) is not None:
        raise AlreadyTold
    summary = keyring.seal(concern_id, MORE.format(id=addition_id), what.summary, now=now)
    more = HearingMore(id=addition_id, concern_id=concern_id, summary=summary, told_by=actor.id, told_at=now)
    session.add(more)
    days = concern_rules_on(session, day_of(now)).rules.answer_days
    row.answer_by = max(row.answer_by, after_days(days, now=now))
    look_at_addition(session, actor, concern_id, addition_id, now=now)
    tell(session, row.person_id, "answer-needed", MINE.format(id=concern_id), now=now)


def answer_concern(
    session: Session, actor: Actor, keyring: Keyring, concern_id: str, what: AnswerConcern, *, now: datetime
) -> None:
    """Say what one has to say to a concern about oneself; it is kept for those who decide."""
    own_hearing(session, actor, concern_id)
    if not is_open(session, concern_id):
        raise NothingToAnswer
    answer_id = new_id()
    words = keyring.seal(concern_id, ANSWER.format(id=answer_id), what.words, now=now)
    session.add(HearingAnswer(id=answer_id, concern_id=concern_id, words=words, said_at=now))
    for worker in workers_of(session, concern_id):
        tell(session, worker, "answer-needed", f"/registry/oversight/concerns/{concern_id}", now=now)


def forget_hearing(session: Session, concern_id: str) -> None:
    """Forget what was told and said about a concern."""
    for table in (HearingAnswer, HearingMore, Hearing):
        session.execute(sa.delete(table).where(col(table.concern_id) == concern_id))
