from sqlmodel import Session

from registry.hearings.tables import Hearing
from shared.actor import Actor
from shared.refusals import NotFound

SUMMARY, ANSWER, MORE = "hearing summary", "hearing answer {id}", "hearing more {id}"
"""What is sealed of it."""


def own_hearing(session: Session, actor: Actor, concern_id: str) -> Hearing:
    """Of a concern about oneself, once one was told."""
    row = session.get(Hearing, concern_id)
    if row is None or row.person_id != actor.id:
        raise NotFound
    return row
