from datetime import datetime

from sqlmodel import Session

from gateway.registrations.tables import Registration


def forget_registration(session: Session, token_hash: str, *, now: datetime) -> None:
    """Delete a wish for an account that was not confirmed in time."""
    session.delete(session.get_one(Registration, token_hash))
