from datetime import datetime

from sqlmodel import Session, select

from curriculum.vault.tables import PersonKey


def keys_to_move(session: Session, *, now: datetime) -> list[str]:
    """Whose keys still lie in this database."""
    return list(session.exec(select(PersonKey.person_id)))
