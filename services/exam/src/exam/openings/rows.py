from sqlmodel import Session

from exam.openings.tables import Opening
from shared.refusals import NotFound


def opening_of(session: Session, opening_id: str) -> Opening:
    found = session.get(Opening, opening_id)
    if found is None:
        raise NotFound
    return found
