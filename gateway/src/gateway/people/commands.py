"""What an administrator changes about people."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from gateway.accounts.tables import Account
from gateway.people.rules import decide_roles
from gateway.people.tables import RoleChange
from shared.refusals import NotFound


def change_roles(session: Session, person_id: str, roles: Iterable[str], *, reason: str, by: str, at: datetime) -> None:
    """The roles from now on, and the record of who changed them and why, in one transaction."""
    account = session.get(Account, person_id)
    if account is None:
        raise NotFound
    wanted = decide_roles(roles, of_oneself=person_id == by)
    change = RoleChange(
        person_id=person_id,
        changed_by=by,
        given=sorted(set(wanted) - set(account.roles)),
        taken=sorted(set(account.roles) - set(wanted)),
        reason=reason,
        changed_at=at,
    )
    if change.given or change.taken:
        account.roles = wanted
        session.add(change)
