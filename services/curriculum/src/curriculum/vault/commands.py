from datetime import datetime

from sqlmodel import Session

from curriculum.settings import CurriculumSettings
from curriculum.vault.tables import PersonKey
from shared.vault import Keyring, WrappedKey


def move_key(session: Session, person_id: str, *, now: datetime) -> None:
    """Take a key out of this database, once it is kept where keys belong."""
    row = session.get_one(PersonKey, person_id)
    keyring = Keyring.of(CurriculumSettings(), "curriculum")
    keyring.take(WrappedKey(row.person_id, row.wrapped, row.master, row.made_at))
    keyring.close()
    session.delete(row)
