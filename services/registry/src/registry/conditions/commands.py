"""Signing the commitment: the one condition that a person fulfils here."""

from datetime import datetime

from sqlmodel import Session

from registry.conditions.rules import AlreadyCommitted, refuse_other_wording
from registry.conditions.tables import Commitment
from shared.code_of_ethics import code_of_ethics
from shared.days import day_of
from shared.events import CommitmentSigned
from shared.messaging import record


def sign_commitment(session: Session, person_id: str, name: str, code_version: str, now: datetime) -> None:
    """Signed and dated, under the wording that was shown."""
    if session.get(Commitment, person_id) is not None:
        raise AlreadyCommitted
    refuse_other_wording(code_version, code_of_ethics().version)
    row = Commitment(person_id=person_id, name=name, code_version=code_version, signed_on=day_of(now), recorded_at=now)
    session.add(row)
    record(session, CommitmentSigned(person_id=person_id, code_version=code_version, signed_on=day_of(now)), now=now)
