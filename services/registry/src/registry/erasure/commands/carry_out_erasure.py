from datetime import datetime

from sqlmodel import Session

from registry.erasure.commands.forget_person import forget_person
from registry.erasure_requests.record import recorded
from registry.settings import settings


def carry_out_erasure(session: Session, erasure_id: str, *, now: datetime) -> None:
    """Carry out an erasure that the record tells."""
    forget_person(session, recorded(settings().var)[erasure_id], erasure_id, now=now)
