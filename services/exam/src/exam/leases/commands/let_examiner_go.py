from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.appointments.rules import Side
from exam.bookings.commands import withdraw_slot
from exam.bookings.inputs import WithdrawSlot
from exam.leases.commands.end_lease import end_lease
from exam.panel.commands import leave_panel
from exam.ratings.queries import in_hand
from exam.slots.queries import slots_ahead_of
from shared.actor import Actor

ROLE_ENDED = Actor("role-ended")
"""Who withdrew a time, as the record says it."""


def let_examiner_go(session: Session, person_id: str, *, now: datetime) -> None:
    """End somebody's place on the panel, offer their answers to others, and withdraw the times that they would hold.

    What they committed stands.
    """
    leave_panel(session, person_id, now=now)
    held = in_hand().subquery()
    for claim_id in session.scalars(sa.select(held.c.id).where(held.c.examiner_id == person_id)).all():
        end_lease(session, claim_id, now=now)
    for slot_id in slots_ahead_of(session, person_id, now=now):
        withdraw_slot(session, ROLE_ENDED, slot_id, WithdrawSlot(), Side.EXAMINER, now=now)
