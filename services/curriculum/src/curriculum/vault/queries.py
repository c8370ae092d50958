from sqlmodel import Session

from curriculum.vault.keyring import Keyring, SealedShut, open_with
from curriculum.vault.tables import PersonKey


def unseal(session: Session, keyring: Keyring, person_id: str, place: str, sealed: bytes | None) -> str:
    """What was sealed; empty where nothing was."""
    if sealed is None:
        return ""
    row = session.get(PersonKey, person_id)
    if row is None:
        raise SealedShut
    key = keyring.unwrap(person_id, row.wrapped, row.master)
    return open_with(key, sealed, f"{person_id} {place}").decode()
