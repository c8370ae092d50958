from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import admit_candidate
from exam.appointments.queries import appointment
from exam.attempts.rules import Part
from exam.clocks.rules import Entry, Happened
from exam.rule_sets.queries import rule_set_on
from exam.sittings.queries import refuse_unless_next
from exam.sittings.rows import make_sitting
from shared.actor import Actor
from shared.days import day_of


def let_in_candidate(session: Session, actor: Actor, appointment_id: str, *, now: datetime) -> None:
    """Say that somebody is there. Of the written part their sitting is made, and its clock waits until they begin."""
    admit_candidate(session, actor, appointment_id, now=now)
    found = appointment(session, appointment_id)
    if found.part == Part.ORAL:
        return
    refuse_unless_next(session, found.person_id, now=now)
    entries = [Entry(Happened.STARTED, now, by=actor.id), Entry(Happened.PAUSED, now, by=actor.id)]
    make_sitting(session, found.person_id, rule_set_on(session, day_of(now)), found.id, entries, now=now)
