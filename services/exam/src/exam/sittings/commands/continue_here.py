from datetime import datetime

from sqlmodel import Session

from exam.sittings.commands.end_break import end_break
from exam.sittings.rows import own_sitting, writable_sitting
from exam.sittings.rules import refuse_unless_open, writer_token_of
from shared.actor import Actor
from shared.ids import new_id


def continue_here(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> str:
    """Write on this page, on this device, from now on, with a token of its own; others only read. A break ends."""
    sitting = own_sitting(session, actor, sitting_id)
    refuse_unless_open(sitting.state)
    if sitting.break_began_at is not None:
        end_break(session, actor, sitting_id, now=now)
    sitting = writable_sitting(session, actor, sitting_id, now=now)
    sitting.writer_token = writer_token_of(new_id())
    return sitting.writer_token
