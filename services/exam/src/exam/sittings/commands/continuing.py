from datetime import datetime

from sqlmodel import Session

from exam.sittings.commands.begin import new_window
from exam.sittings.commands.breaks import end_break
from exam.sittings.commands.mine import my_sitting, writable
from exam.sittings.rules import SittingOver, State


def continue_here(session: Session, person_id: str, sitting_id: str, *, now: datetime) -> str:
    """Write in this window, on this device, from now on; the others become read-only. A break ends."""
    sitting = my_sitting(session, person_id, sitting_id)
    if sitting.state != State.OPEN:
        raise SittingOver
    if sitting.break_began_at is not None:
        end_break(session, person_id, sitting_id, now=now)
    sitting, _ = writable(session, person_id, sitting_id, None, now)
    sitting.window = new_window()
    return sitting.window
