from datetime import datetime

from sqlmodel import Session

from exam.sheets.commands import close_sheet
from exam.sittings.commands import pause_sitting
from exam.sittings.inputs import PauseSitting
from exam.sittings.queries import sat
from exam.sittings.rules import refuse_unless_open
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs

TAKEN_IN = PauseSitting(reason="The sheet of answers was taken in.")


def take_in_sheet(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Take the sheet back: the person is done, and from here on nothing is written, on a device neither."""
    sitting = sat(session, sitting_id)
    refuse_if_own_affairs(actor, sitting.person_id)
    refuse_unless_open(sitting.state)
    close_sheet(session, actor, sitting_id, now=now)
    if not sitting.paused:
        pause_sitting(session, actor, sitting_id, TAKEN_IN, now=now)
