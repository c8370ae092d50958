"""Who prints what a sitting asks stands in the record of that sitting."""

from datetime import datetime

from sqlmodel import Session

from exam.clocks.commands import keep_entries
from exam.clocks.rules import Entry, Happened
from exam.prints.rows import sitting_to_print
from shared.actor import Actor


def print_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> None:
    """Print what a sitting asks; the record says who did and when."""
    found = sitting_to_print(session, actor, sitting_id)
    keep_entries(session, found.id, [Entry(Happened.PRINTED, now, by=actor.id)])
