"""What an administrator changes about people."""

from datetime import datetime

from sqlmodel import Session

from gateway.accounts.commands import hold_roles
from gateway.accounts.queries import person
from gateway.people.inputs import ChangeRoles
from gateway.people.rules import refuse_if_own_roles
from gateway.people.tables import RoleChange
from gateway.sessions.commands import end_all_sessions
from shared.actor import Actor
from shared.notices import tell


def change_roles(session: Session, actor: Actor, person_id: str, what: ChangeRoles, *, now: datetime) -> None:
    """Change somebody's roles from now on, with the record of who did it and why. `now` is domain time."""
    held, wanted = set(person(session, person_id).roles), set(what.roles)
    refuse_if_own_roles(actor.id, person_id)
    change = RoleChange(
        person_id=person_id,
        changed_by=actor.id,
        given=sorted(wanted - held),
        taken=sorted(held - wanted),
        reason=what.reason,
        changed_at=now,
    )
    if change.given or change.taken:
        hold_roles(session, person_id, wanted, now=now)
        session.add(change)
    if change.given:
        tell(session, person_id, "right-given", "/account", now=now)
    if change.taken:
        tell(session, person_id, "right-ended", "/account", now=now)


def sign_person_out(session: Session, actor: Actor, person_id: str, *, now: datetime) -> None:
    """Sign somebody out everywhere: they have lost their phone, and call us. `now` is domain time."""
    end_all_sessions(session, person_id)
    tell(session, person_id, "account", "/account", now=now)
