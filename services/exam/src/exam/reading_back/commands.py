from datetime import datetime

from sqlmodel import Session

from exam.answers.queries import saved_answer
from exam.reading_back.inputs import ConfirmAnswer
from exam.reading_back.queries import refuse_unless_read_back
from exam.reading_back.rules import refuse_if_changed
from exam.reading_back.tables import ReadBack
from exam.sittings.queries import my_writable_sat
from shared.actor import Actor
from shared.refusals import NotFound


def confirm_answer(session: Session, actor: Actor, sitting_id: str, what: ConfirmAnswer, *, now: datetime) -> None:
    """Say of an answer that was read back that it is what one meant. Said twice, it is said once."""
    my_writable_sat(session, actor, sitting_id, what.writer_token, now=now)
    refuse_unless_read_back(session, actor.id)
    newest = saved_answer(session, sitting_id, what.item_id)
    if newest is None:
        raise NotFound
    refuse_if_changed(what.sequence, newest.sequence)
    known = (sitting_id, what.item_id, what.sequence)
    if session.get(ReadBack, known) is None:
        session.add(ReadBack(sitting_id=sitting_id, item_id=what.item_id, sequence=what.sequence, confirmed_at=now))
