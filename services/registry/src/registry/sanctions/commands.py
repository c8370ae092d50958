from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.certifications.commands import carry_out_decision
from registry.sanctions.tables import Sanction
from registry.statuses.rules.mark_certification import Decision
from shared.approvals import approval_record
from shared.ids import new_id


def carry_out_sanction(
    session: Session, person_id: str, decision: Decision, approval_id: str, *, now: datetime
) -> None:
    """Carry out what two people decided about a concern: the status changes with the commit."""
    session.add(
        Sanction(id=new_id(), person_id=person_id, decision=decision, approval_id=approval_id, carried_out_at=now)
    )
    session.flush()
    carry_out_decision(session, person_id, decision, approval_record(session, approval_id), now=now)


def forget_sanctions(session: Session, person_id: str) -> None:
    """Forget what was done to somebody's certification."""
    session.execute(sa.delete(Sanction).where(col(Sanction.person_id) == person_id))
