"""What this room loads and writes: a role that waits, and what a change means for whom it is about."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, select

from gateway.accounts.commands import hold_roles
from gateway.accounts.queries import people_with_roles, person
from gateway.accounts.rules import Role
from gateway.accounts.views import Person
from gateway.people.rules import GrantState
from gateway.people.tables import RoleChange, RoleGrant
from shared.actor import Actor
from shared.approvals import Act
from shared.events import NoticeKind
from shared.events.gateway import role_ended, role_given
from shared.messaging import record
from shared.notices import tell
from shared.refusals import N_, Conflict

ABOUT = "role"


class AlreadyGiven(Conflict):
    slug = "already-given"
    sentence = N_("This role is given already.")


def act_of(person_id: str, role: Role) -> Act:
    return Act("give", about=ABOUT, subject_id=f"{person_id}/{role}", concerns=person_id, needs_reason=False)


def waiting_grant(session: Session, person_id: str, role: Role) -> RoleGrant | None:
    waiting = select(RoleGrant).where(RoleGrant.person_id == person_id, RoleGrant.role == role)
    return session.exec(waiting.where(RoleGrant.state == GrantState.WAITING)).first()


def refuse_if_given(role: Role, of: Person, waiting: RoleGrant | None) -> None:
    if role in of.roles or waiting is not None:
        raise AlreadyGiven


def carry_out(session: Session, change: RoleChange, *, now: datetime) -> None:
    """Let somebody hold what is given and not what is taken, with the record; they and the services hear of it."""
    if not change.given and not change.taken:
        return
    held = set(person(session, change.person_id).roles)
    wanted = {Role(one) for one in held.union(change.given).difference(change.taken)}
    hold_roles(session, change.person_id, wanted, now=now)
    session.add(change)
    for role in change.given:
        record(session, role_given(change.person_id, role), now=now)
    for role in change.taken:
        record(session, role_ended(change.person_id, role), now=now)
    if change.given:
        tell(session, change.person_id, "right-given", "/account", now=now)
    if change.taken:
        tell(session, change.person_id, "right-ended", "/account", now=now)


def holders_of(session: Session, role: Role) -> list[str]:
    """The ids of all who hold a role."""
    held = people_with_roles().subquery()
    return list(session.scalars(sa.select(held.c.person_id).where(held.c.role == role)))


def tell_administrators(session: Session, actor: Actor, person_id: str, kind: NoticeKind, *, now: datetime) -> None:
    """All but who did it and whom it is about."""
    for administrator in holders_of(session, Role.ADMINISTRATOR):
        if administrator not in (actor.id, person_id):
            tell(session, administrator, kind, f"/admin/people/{person_id}", now=now)
