from collections.abc import Iterable

from sqlmodel import Session, col, select

from exam.groups.inputs import SayGroups
from exam.groups.rows import GROUPS
from exam.groups.tables import SaidGroups
from exam.keyring import keyring
from shared.actor import Actor
from shared.vault import SealedShut


def my_groups(session: Session, actor: Actor) -> SayGroups:
    row = session.get(SaidGroups, actor.id)
    return SayGroups() if row is None else _opened(row)


def groups_of(session: Session, person_ids: Iterable[str]) -> dict[str, dict[str, str]]:
    """Of those of these people who said something, what. For figures over many only; no door shows it.

    Whoever has no key any more was forgotten, and has said nothing.
    """
    rows = session.exec(select(SaidGroups).where(col(SaidGroups.person_id).in_(list(person_ids))))
    found = {}
    for row in rows:
        try:
            found[row.person_id] = _opened(row).model_dump(mode="json", exclude_none=True)
        except SealedShut:
            continue
    return found


def _opened(row: SaidGroups) -> SayGroups:
    return SayGroups.model_validate_json(keyring().unseal(row.person_id, GROUPS, row.sealed))
