from sqlmodel import Session, col, select

from registry.interims.rules import NoInterim, State, Verb
from registry.interims.tables import Interim
from shared.approvals import Act

ABOUT, REASON = "interim", "interim reason {id}"
"""Approvals have the concern as their subject; a reason is sealed with its key."""


def open_interim(session: Session, concern_id: str) -> Interim | None:
    """One that waits or stands."""
    found = select(Interim).where(Interim.concern_id == concern_id, col(Interim.state) != State.ENDED)
    return session.exec(found).one_or_none()


def interim_row(session: Session, concern_id: str) -> Interim:
    row = open_interim(session, concern_id)
    if row is None:
        raise NoInterim
    return row


def act(verb: Verb, concern_id: str, person_id: str) -> Act:
    """The reason is kept where it is sealed."""
    return Act(verb, about=ABOUT, subject_id=concern_id, concerns=person_id, needs_reason=False)
