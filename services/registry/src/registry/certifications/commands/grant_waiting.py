from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.commands.grant_certification import grant_certification
from registry.certifications.tables import Certification
from registry.conditions.queries import commitments


def grant_waiting(session: Session, *, now: datetime) -> None:
    """Look again at everybody who signed and has no certification yet, whoever signed first."""
    signed = commitments().subquery()
    waiting = select(signed.c.person_id).where(signed.c.person_id.not_in(select(Certification.person_id)))
    for person_id in session.exec(waiting.order_by(signed.c.signed_on)).all():
        grant_certification(session, person_id, now=now)
