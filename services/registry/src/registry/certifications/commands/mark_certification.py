from datetime import datetime

from sqlmodel import Session

from registry.certifications.rows import certification
from registry.pauses.commands import begin_pause, end_pause
from registry.statuses.rules.mark_certification import MOVES, Mark, Verb
from shared.days import day_of


def mark_certification(session: Session, person_id: str, verb: Verb, *, now: datetime) -> str:
    """Mark a certification with what two people decided, or with a person's own retirement; it rests. Its number."""
    row = certification(session, person_id)
    before, row.mark = row.mark, MOVES.after(row.mark, verb)
    row.marked_on = None if row.mark == Mark.NONE else day_of(now)
    if before == Mark.NONE:
        begin_pause(session, person_id, now=now)
    if row.mark == Mark.NONE:
        end_pause(session, person_id, now=now)
    return row.number
