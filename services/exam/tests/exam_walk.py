"""Walking people along the way, through real commands, to where a test begins."""

import asyncio
from datetime import datetime, timedelta

from sqlmodel import Session, select

from exam.forms.queries import places
from exam.items.models import ChoiceItem
from exam.items.queries import question
from exam.orals.commands import book_slot, offer_slot
from exam.results.commands import draft_results, release_result
from exam.results.tables import Result
from exam.scoring.commands import commit_rating, conclude_oral, open_task, take_up_submitted
from exam.scoring.commands.commit import rubric_of
from exam.scoring.tables import ScoringTask
from exam.sittings.commands import begin_sitting, save_answer, submit_sitting
from exam.sittings.tables import Sitting
from shared.database import Database
from shared.web import Room
from shared.web.due import do_due

WORDS = "I would sit down, listen, and say back what I heard."


def sit_written(session: Session, person_id: str, right: int, *, now: datetime) -> str:
    """Begin, answer the first `right` choice items as the key says and both written ones, send."""
    begun = begin_sitting(session, person_id, now=now)
    session.flush()
    for place in places(session, session.get_one(Sitting, begun.id).form_id):
        item = question(session, place.item_id, place.item_version)
        answer = WORDS
        if isinstance(item, ChoiceItem):
            wrong = next(option.id for option in item.options if option.id != item.key)
            answer = item.key if place.position <= right else wrong
        save_answer(session.connection(), person_id, begun.id, place.item_id, answer, 1, now=now + timedelta(minutes=5))
    submit_sitting(session, person_id, begun.id, now=now + timedelta(minutes=60))
    session.flush()
    take_up_submitted(session, begun.id, now=now + timedelta(minutes=60))
    return begun.id


def score(session: Session, sitting_id: str, level: int, examiners: tuple[str, ...], *, now: datetime) -> None:
    """Each of these examiners gives this level in every row of every task of a sitting."""
    session.flush()
    for task in session.exec(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id)).all():
        for examiner_id in examiners:
            open_task(session, task.id, examiner_id, now=now)
            session.flush()
        for examiner_id in examiners:
            rate(session, task.id, examiner_id, level, now=now)


def rate(session: Session, task_id: str, examiner_id: str, level: int, *, now: datetime) -> None:
    rows = rubric_of(session, session.get_one(ScoringTask, task_id)).rows
    commit_rating(session, task_id, examiner_id, {row.id: level for row in rows}, "", now=now)
    session.flush()


def hold_talk(session: Session, person_id: str, level: int, *, now: datetime) -> str:
    """Offer a time with Bob and Carol, book it, hold it, score it."""
    starts = now + timedelta(days=1)
    slot_id = offer_slot(session, "dana", starts, "Room 3", "bob", "carol", now=now)
    session.flush()
    oral_id = book_slot(session, person_id, slot_id, now=now)
    session.flush()
    for examiner_id in ("bob", "carol"):
        conclude_oral(session, oral_id, examiner_id, now=starts)
        session.flush()
    score(session, oral_id, level, ("bob", "carol"), now=starts)
    return oral_id


def release(session: Session, person_id: str, *, now: datetime) -> str:
    """Draft, and the words of Dana and Dov."""
    draft_results(session, person_id, now=now)
    session.flush()
    drafted = select(Result.id).where(Result.person_id == person_id, Result.state == "draft")
    result_id = session.exec(drafted).one()
    release_result(session, result_id, "dana", now=now)
    session.flush()
    release_result(session, result_id, "dov", now=now)
    session.flush()
    return result_id


def come_by(database: Database, room: Room, now: datetime) -> int:
    """What is due in a room at that moment is done; how many rows there were."""
    return asyncio.run(do_due(database, room.due[0], now=now))
