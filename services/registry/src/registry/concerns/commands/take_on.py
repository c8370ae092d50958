from datetime import datetime

from sqlmodel import Session

from registry.certifications.numbers import as_meant
from registry.certifications.queries import certification_numbered
from registry.concerns.inputs import TakeOn
from registry.concerns.rows import (
    concern_to_work_on,
)
from registry.concerns.rules import MOVES
from registry.concerns.tables import ConcernPrinciple
from registry.oversight.rules import NoSuchCertificate
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs


def take_on(session: Session, actor: Actor, concern_id: str, what: TakeOn, *, now: datetime) -> None:
    """Take a concern up: it is about this certification, and touches on these principles."""
    row = concern_to_work_on(session, actor, concern_id)
    certified = certification_numbered(session, as_meant(what.number))
    if certified is None:
        raise NoSuchCertificate("number")
    refuse_if_own_affairs(actor, certified.person_id)
    row.state = MOVES.after(row.state, "take-up")
    row.person_id, row.taken_up_by = certified.person_id, actor.id
    session.add_all(ConcernPrinciple(concern_id=row.id, principle=one) for one in sorted(set(what.principles)))
    session.flush()
