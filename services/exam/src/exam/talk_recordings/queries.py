from datetime import datetime

from sqlmodel import Session, col, select

from exam.appointments.queries import appointment
from exam.appointments.rules import AHEAD
from exam.attempts.rules import Part
from exam.bookings.rules import code_of
from exam.keyring import keyring
from exam.talk_recordings.rows import context_of, files_of, is_agreed, own_talk, talk_held_by
from exam.talk_recordings.rules import delete_at
from exam.talk_recordings.tables import TalkRecording
from exam.talk_recordings.views import Consent, Recording, ToHandIn
from shared.actor import Actor
from shared.refusals import NotFound


def my_consent(session: Session, actor: Actor, oral_id: str) -> Consent:
    talk = own_talk(session, actor, oral_id)
    return Consent(
        oral_id=oral_id,
        starts_at=talk.starts_at,
        agreed=is_agreed(session, oral_id),
        open=talk.state in AHEAD,
        files=files_of(session, oral_id),
        delete_at=delete_at(talk.starts_at),
    )


def recording_to_hand_in(session: Session, actor: Actor, oral_id: str) -> ToHandIn:
    """For the two who hold the talk."""
    talk = talk_held_by(session, actor, oral_id)
    return ToHandIn(
        oral_id=oral_id,
        code=code_of(oral_id),
        starts_at=talk.starts_at,
        agreed=is_agreed(session, oral_id),
        files=files_of(session, oral_id),
        delete_at=delete_at(talk.starts_at),
    )


def may_be_recorded(session: Session, oral_id: str) -> bool:
    """Whether the candidate agreed and has not taken it back."""
    return is_agreed(session, oral_id)


def recorded(session: Session, oral_id: str) -> tuple[str, ...]:
    """The ids of the files of a talk, in their order; none of what is no talk."""
    files = select(TalkRecording.id).where(TalkRecording.oral_id == oral_id)
    return tuple(session.exec(files.order_by(col(TalkRecording.kept_at), col(TalkRecording.id))))


def recording(session: Session, recording_id: str) -> Recording:
    """One file, opened. Whoever calls has seen to it that the caller may hear it."""
    found = session.get(TalkRecording, recording_id)
    if found is None:
        raise NotFound
    person_id = appointment(session, found.oral_id, Part.ORAL).person_id
    content = keyring().unseal_content(person_id, context_of(found.id), found.sealed)
    return Recording(content, found.content_type)


def recordings_to_delete(session: Session, *, now: datetime) -> list[str]:
    due = select(TalkRecording.id).where(col(TalkRecording.delete_at) <= now)
    return list(session.exec(due.order_by(col(TalkRecording.delete_at))))
