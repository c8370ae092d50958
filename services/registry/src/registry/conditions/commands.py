"""Signing the commitment: the one condition that a person fulfils here."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.conditions.rules import AlreadyCommitted, refuse_unless_published_wording
from registry.conditions.tables import Commitment, Examination, Recognition, Training
from registry.wordings.commands import use_code
from registry.wordings.queries import code_in_force
from shared.actor import Actor
from shared.days import day_of
from shared.events import CertificationRecognized, CommitmentSigned
from shared.messaging import record


def sign_commitment(session: Session, actor: Actor, name: str, code_version: str, *, now: datetime) -> None:
    """Sign and date the Code, under the wording that was shown."""
    if session.get(Commitment, actor.id) is not None:
        raise AlreadyCommitted
    refuse_unless_published_wording(code_version, code_in_force(session, "en", now=now).version)
    use_code(session, code_version, now=now)
    day = day_of(now)
    row = Commitment(person_id=actor.id, name=name, code_version=code_version, signed_on=day, recorded_at=now)
    session.add(row)
    record(session, CommitmentSigned(person_id=actor.id, code_version=code_version, signed_on=day), now=now)


def note_granted(session: Session, person_id: str) -> None:
    """Note that what this commitment was for is granted."""
    row = session.get(Commitment, person_id)
    if row is not None:
        row.granted = True


def recognize(session: Session, person_id: str, origin: str, *, now: datetime) -> None:
    """Let what another agency certified count as training and examination, from today on."""
    day = day_of(now)
    session.add(Recognition(person_id=person_id, origin=origin, recognized_on=day, recorded_at=now))
    record(session, CertificationRecognized(person_id=person_id, recognized_on=day), now=now)


def take_name_off_signature(session: Session, person_id: str) -> None:
    """Take a former name off the signature; that somebody signed, when, and what, stands."""
    row = session.get(Commitment, person_id)
    if row is not None:
        row.name = ""


def forget_conditions(session: Session, person_id: str) -> None:
    """Forget what somebody signed, and what others said of their training and examination."""
    for table in (Commitment, Training, Examination, Recognition):
        session.execute(sa.delete(table).where(col(table.person_id) == person_id))
