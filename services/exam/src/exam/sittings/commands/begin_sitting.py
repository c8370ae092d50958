from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import begin_appointment
from exam.arrangements.queries import refuse_unless_help_settled
from exam.attempts.rules import Part
from exam.clocks.rules import Entry, Happened
from exam.rule_sets.queries import rule_set_on
from exam.sittings.queries import refuse_unless_next
from exam.sittings.rows import make_sitting
from shared.actor import Actor
from shared.days import day_of


def begin_sitting(session: Session, actor: Actor, *, now: datetime) -> str:
    """Begin the written part on one's own device. The clock starts here and nowhere earlier."""
    refuse_unless_next(session, actor.id, now=now)
    refuse_unless_help_settled(session, actor.id, Part.WRITTEN, now=now)
    rule_set = rule_set_on(session, day_of(now))
    appointment_id = begin_appointment(session, actor, required=rule_set.appointment_required, now=now)
    began = Entry(Happened.STARTED, now, by=actor.id)
    return make_sitting(session, actor.id, rule_set, appointment_id, [began], now=now).id
