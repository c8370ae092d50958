from datetime import datetime

from sqlmodel import Session

from exam.sheets.queries import refuse_if_on_paper
from exam.sittings.commands.close_sitting import close_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.rows import own_sitting
from exam.sittings.rules import SubmittedBy, refuse_unless_writer
from shared.actor import Actor


def submit_sitting(session: Session, actor: Actor, sitting_id: str, what: SubmitSitting, *, now: datetime) -> None:
    """Send one's answers in. Unanswered questions never stand in the way."""
    sitting = own_sitting(session, actor, sitting_id)
    refuse_unless_writer(sitting.writer_token, what.writer_token)
    refuse_if_on_paper(session, sitting_id)
    close_sitting(session, sitting_id, SubmittedBy.CANDIDATE, actor.id, now=now)
