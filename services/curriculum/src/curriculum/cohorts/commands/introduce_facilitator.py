from sqlmodel import Session

from curriculum.cohorts.models import FacilitatorView, Introduction
from curriculum.cohorts.tables import Facilitator


def introduce_facilitator(session: Session, person_id: str, told: Introduction) -> FacilitatorView:
    """Say, or change, how one is called and reached as a facilitator."""
    row = session.merge(Facilitator(person_id=person_id, **told.model_dump()))
    session.flush()
    return FacilitatorView.model_validate(row)
