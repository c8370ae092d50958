from sqlmodel import Session

from registry.certifications.tables import Certification
from shared.refusals import NotFound


def certification(session: Session, person_id: str) -> Certification:
    row = session.get(Certification, person_id)
    if row is None:
        raise NotFound
    return row
