from sqlmodel import Session, col, select

from registry.oversight.views import Confirmed
from registry.sanctions.tables import Sanction
from shared.approvals import approval_record
from shared.approvals.tables import Approval


def confirmed_sanctions(session: Session) -> tuple[Confirmed, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Sanction, Approval).join(Approval, col(Approval.id) == col(Sanction.approval_id)))
    return tuple(
        Confirmed(
            one.person_id, one.decision, by.first_by, by.second_by or "", approval_record(session, one.approval_id)
        )
        for one, by in rows
    )
