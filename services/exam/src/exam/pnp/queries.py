from sqlmodel import Session

from exam.accommodations.queries import arrangement_of
from exam.eligibility.queries import candidacy_of
from exam.pnp.document import pnp_of
from shared.actor import Actor
from shared.refusals import NotFound


def my_preferences(session: Session, actor: Actor) -> bytes:
    """What is approved for me, as other examinations read it."""
    return pnp_of(arrangement_of(session, actor.id))


def preferences_of(session: Session, person_id: str) -> bytes:
    """What is approved for a candidate, as other examinations read it; for administrators."""
    if candidacy_of(session, person_id) is None:
        raise NotFound
    return pnp_of(arrangement_of(session, person_id))
