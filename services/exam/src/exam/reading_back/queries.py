from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, select

from exam.answers.queries import answers_of, my_sitting, my_sitting_with_questions
from exam.answers.views import SittingHead
from exam.arrangements.queries import kinds_confirmed
from exam.attempts.rules import Part
from exam.items.kinds import KINDS
from exam.reading_back.rules import is_read_back
from exam.reading_back.tables import ReadBack
from exam.reading_back.views import AnswerToRead, SittingToReadBack, SittingToSend
from shared.actor import Actor
from shared.refusals import NotFound


def answers_to_read_back(
    session: Session, actor: Actor, sitting_id: str, language: str, *, now: datetime
) -> SittingToReadBack:
    """Each answer of one's own sitting, to be read back; nothing here for whom nobody writes or reads."""
    refuse_unless_read_back(session, actor.id)
    whole = my_sitting_with_questions(session, actor, sitting_id, language, now=now)
    confirmed = _confirmed(session, sitting_id)
    answers = (
        AnswerToRead(
            question=one,
            template=KINDS[one.kind].template(),
            confirmed=(one.item_id, one.sequence) in confirmed,
        )
        for one in whole.questions
        if one.answer
    )
    head = {name: getattr(whole.sitting, name) for name in SittingHead.model_fields}
    return SittingToReadBack(sitting=SittingHead(**head), answers=tuple(answers))


def sitting_to_send(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> SittingToSend:
    """One's own sitting, and what is left to be read back of it."""
    sitting = my_sitting(session, actor, sitting_id, now=now)
    needed = is_read_back(kinds_confirmed(session, actor.id, Part.WRITTEN))
    return SittingToSend(sitting=sitting, to_read_back=_left(session, sitting_id) if needed else None)


def refuse_unless_read_back(session: Session, person_id: str) -> None:
    """Whoever has nobody who writes or reads has nothing here."""
    if not is_read_back(kinds_confirmed(session, person_id, Part.WRITTEN)):
        raise NotFound


def _left(session: Session, sitting_id: str) -> int:
    saved: Mapping[str, int] = {id: one.sequence for id, one in answers_of(session, sitting_id).items() if one.answer}
    return len(saved.items() - _confirmed(session, sitting_id))


def _confirmed(session: Session, sitting_id: str) -> set[tuple[str, int]]:
    """Which versions of which answers."""
    rows = select(ReadBack.item_id, ReadBack.sequence).where(ReadBack.sitting_id == sitting_id)
    return set(session.exec(rows))
