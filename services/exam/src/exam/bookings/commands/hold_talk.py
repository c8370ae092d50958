from datetime import datetime

from sqlmodel import Session

from exam.appointments.commands import hold_appointment
from exam.appointments.queries import appointment
from exam.appointments.rules import State
from exam.attempts.rules import Part
from exam.slots.queries import slot
from shared.actor import Actor
from shared.events import SittingSubmitted
from shared.messaging import record
from shared.refusals import NotFound


def hold_talk(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Say, as one of its two examiners, that a talk was held. Twice is harmless."""
    talk = appointment(session, oral_id, Part.ORAL)
    if actor.id not in slot(session, talk.slot_id).examiners:
        raise NotFound
    if talk.state != State.HELD:
        hold_appointment(session, oral_id, now=now)
        fact = SittingSubmitted(person_id=talk.person_id, sitting_id=talk.id, part="oral")
        record(session, fact, now=now)
