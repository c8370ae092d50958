from sqlmodel import Session

from gateway.accounts.tables import Account


def renew_hash(session: Session, person_id: str, password_hash: str) -> None:
    """Keep the same password under today's parameters."""
    session.get_one(Account, person_id).password_hash = password_hash
