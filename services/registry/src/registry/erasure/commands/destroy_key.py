from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from registry.erasure.tables import Erasure
from registry.settings import settings
from shared.vault import Keyring


def destroy_key(session: Session, erasure_id: str, *, now: datetime) -> None:
    """Destroy the keys of what is gone: what was sealed with them opens nowhere, in no copy either."""
    row = session.get_one(Erasure, erasure_id)
    _destroy(row.keys or ())
    row.keys, row.key_destroyed_at = None, now


def _destroy(keys: Iterable[str]) -> None:
    keyring = Keyring.of(settings(), "registry")
    try:
        for key in keys:
            keyring.forget(key)
    finally:
        keyring.close()
