from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from exam.appointments.rules import AHEAD
from exam.keyring import keyring
from exam.talk_recordings.inputs import Sound
from exam.talk_recordings.rows import context_of, files_of, is_agreed, own_talk, talk_held_by
from exam.talk_recordings.rules import delete_at, refuse_if_enough, refuse_unless_ahead, refuse_unless_recordable
from exam.talk_recordings.tables import RecordingConsent, TalkRecording
from shared.actor import Actor
from shared.ids import new_id
from shared.refusals import NotFound


def agree_to_recording(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Agree that one's own talk is recorded, while it is ahead. Twice is once."""
    talk = own_talk(session, actor, oral_id)
    refuse_unless_ahead(talk.state in AHEAD)
    if is_agreed(session, oral_id):
        return
    session.merge(RecordingConsent(oral_id=oral_id, person_id=actor.id, agreed_at=now))


def withdraw_consent(session: Session, actor: Actor, oral_id: str, *, now: datetime) -> None:
    """Take it back at any time: what was recorded is deleted with it."""
    own_talk(session, actor, oral_id)
    consent = session.get(RecordingConsent, oral_id)
    if consent is None:
        raise NotFound
    consent.withdrawn_at = consent.withdrawn_at or now
    session.execute(sa.delete(TalkRecording).where(col(TalkRecording.oral_id) == oral_id))


def keep_recording(session: Session, actor: Actor, oral_id: str, sound: Sound, *, now: datetime) -> None:
    """Hand in a file of the recording of a talk, as one of its two examiners. Sent twice, it is kept once."""
    talk = talk_held_by(session, actor, oral_id)
    refuse_unless_recordable(agreed=is_agreed(session, oral_id), starts_at=talk.starts_at, now=now)
    same = select(TalkRecording.id).where(TalkRecording.oral_id == oral_id, TalkRecording.digest == sound.digest)
    if session.exec(same).first() is not None:
        return
    refuse_if_enough(files_of(session, oral_id))
    id = new_id()
    session.add(
        TalkRecording(
            id=id,
            oral_id=oral_id,
            digest=sound.digest,
            content_type=sound.content_type,
            sealed=keyring().seal_content(talk.person_id, context_of(id), sound.content, now=now),
            kept_by=actor.id,
            kept_at=now,
            delete_at=delete_at(talk.starts_at),
        )
    )


def delete_recording(session: Session, recording_id: str, *, now: datetime) -> None:
    """Delete a file whose day has come."""
    of_this = (col(TalkRecording.id) == recording_id, col(TalkRecording.delete_at) <= now)
    session.execute(sa.delete(TalkRecording).where(*of_this))
