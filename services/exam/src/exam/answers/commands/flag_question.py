from datetime import datetime

from sqlmodel import Session

from exam.answers.inputs import FlagQuestion
from exam.answers.tables import Flag
from exam.forms.queries import refuse_unless_asked
from exam.sittings.queries import my_writable_sat
from shared.actor import Actor


def flag_question(
    session: Session, actor: Actor, sitting_id: str, item_id: str, what: FlagQuestion, *, now: datetime
) -> None:
    """Mark a question to look at again, or take the mark away; doing it twice is harmless."""
    sitting = my_writable_sat(session, actor, sitting_id, None, now=now)
    refuse_unless_asked(session, sitting.form_id, item_id)
    flag = session.get(Flag, (sitting_id, item_id))
    if what.flagged and flag is None:
        session.add(Flag(sitting_id=sitting_id, item_id=item_id))
    if not what.flagged and flag is not None:
        session.delete(flag)
