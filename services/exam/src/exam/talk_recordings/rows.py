from sqlmodel import Session, func, select

from exam.appointments.queries import appointment
from exam.appointments.rules import AHEAD, State
from exam.appointments.views import Planned
from exam.attempts.rules import Part
from exam.bookings.queries import oral
from exam.talk_recordings.tables import RecordingConsent, TalkRecording
from shared.actor import Actor
from shared.refusals import NotFound


def own_talk(session: Session, actor: Actor, oral_id: str) -> Planned:
    """Somebody else's talk looks like none."""
    talk = appointment(session, oral_id, Part.ORAL)
    if talk.person_id != actor.id:
        raise NotFound
    return talk


def talk_held_by(session: Session, actor: Actor, oral_id: str) -> Planned:
    """One that this examiner holds or held; none that was called off or does not count."""
    talk = appointment(session, oral_id, Part.ORAL)
    if actor.id not in oral(session, oral_id).examiners or talk.state not in (*AHEAD, State.HELD):
        raise NotFound
    return talk


def is_agreed(session: Session, oral_id: str) -> bool:
    found = session.get(RecordingConsent, oral_id)
    return found is not None and found.withdrawn_at is None


def files_of(session: Session, oral_id: str) -> int:
    return session.exec(select(func.count()).where(TalkRecording.oral_id == oral_id)).one()


def context_of(recording_id: str) -> str:
    """No file opens in the place of another."""
    return f"recording {recording_id}"
