from sqlmodel import Session

from curriculum.study.models import ReflectionView
from curriculum.study.tables import Reflection
from curriculum.vault.keyring import Keyring
from curriculum.vault.queries import unseal


def show_reflection(session: Session, keyring: Keyring, person_id: str | None, module: int) -> ReflectionView:
    row = session.get(Reflection, (person_id, module)) if person_id else None
    if row is None or person_id is None:
        return ReflectionView(text="", kept_at=None)
    text = unseal(session, keyring, person_id, f"reflection {module}", row.sealed)
    return ReflectionView(text=text, kept_at=row.kept_at)
