from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.models import Signing
from curriculum.cohorts.queries.places import training_of
from curriculum.cohorts.rules import TRAINING_MOVES, check_wording, move
from curriculum.cohorts.tables import SignedCode
from shared.code_of_ethics import CodeOfEthics
from shared.events import TrainingCommitmentSigned
from shared.messaging import record
from shared.refusals import NotFound


def sign_commitment(
    session: Session, person_id: str, code: CodeOfEthics, language: str, signing: Signing, *, now: datetime
) -> None:
    """Sign the fourteen principles as they were read. From here on the modules are open, in their order."""
    training = training_of(session, person_id)
    if training is None:
        raise NotFound
    training.state = move(TRAINING_MOVES, training.state, "commit")
    check_wording(signing.code_version, code.version)
    version = f"{code.version}/{language}"
    if session.get(SignedCode, version) is None:
        session.add(SignedCode(version=version, wording=code.model_dump(mode="json"), first_signed_at=now))
        session.flush()
    training.code_version, training.signed_as, training.signed_at = version, signing.signed_as, now
    session.add(training)
    record(session, TrainingCommitmentSigned(person_id=person_id, code_version=code.version), now=now)
