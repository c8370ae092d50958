from datetime import datetime

from sqlmodel import Session

from curriculum.modules.models import Module
from curriculum.study.queries.progress import reader_of
from curriculum.study.rules import check_studying
from curriculum.study.tables import Reflection
from curriculum.vault.commands import seal
from curriculum.vault.keyring import Keyring
from shared.identity import Identity


def keep_reflection(
    session: Session, keyring: Keyring, who: Identity, module: Module, text: str, *, now: datetime
) -> None:
    """Keep it sealed, or take it away: an empty one is deleted."""
    check_studying(reader_of(session, who), module.number)
    row = session.get(Reflection, (who.id, module.number))
    if not text:
        if row is not None:
            session.delete(row)
        return
    sealed = seal(session, keyring, who.id, f"reflection {module.number}", text, now=now)
    row = row or Reflection(person_id=who.id, module=module.number, sealed=b"", kept_at=now)
    row.sealed, row.kept_at = sealed, now
    session.add(row)
