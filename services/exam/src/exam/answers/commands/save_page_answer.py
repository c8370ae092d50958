from datetime import datetime

from sqlmodel import Session

from exam.answers.commands.save_answer import save_answer
from exam.answers.inputs import SaveAnswer
from exam.answers.queries import saved_answer
from exam.answers.rows import writable_sitting
from shared.actor import Actor


def save_page_answer(session: Session, actor: Actor, sitting_id: str, what: SaveAnswer, *, now: datetime) -> None:
    """Save what a form sends: after all that is saved, whatever its number. The same answer is not saved twice."""
    newest = saved_answer(session, sitting_id, what.item_id)
    if what.version.answer == (newest.answer if newest else ""):
        writable_sitting(session, actor, sitting_id, what.writer_token, now=now)
        return
    sequence = max(what.version.sequence, newest.sequence + 1 if newest else 1)
    version = what.version.model_copy(update={"sequence": sequence})
    save_answer(session.connection(), actor, sitting_id, what.model_copy(update={"version": version}), now=now)
