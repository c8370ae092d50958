from datetime import datetime

from sqlmodel import Session

from exam.sittings.queries import my_sat
from exam.sittings.rules import refuse_unless_writable
from exam.sittings.views import Sat
from shared.actor import Actor


def writable_sitting(
    session: Session, actor: Actor, sitting_id: str, writer_token: str | None = None, *, now: datetime
) -> Sat:
    sat = my_sat(session, actor, sitting_id)
    refuse_unless_writable(sat.state, sat.clock, sat.writer_token, writer_token, now=now)
    return sat
