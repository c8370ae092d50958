"""What an administrator sees of people."""

from collections.abc import Iterator
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from gateway.accounts.queries import names, person, person_at
from gateway.accounts.rules import Role
from gateway.people.inputs import FindPerson
from gateway.people.rows import ABOUT, act_of, waiting_grant
from gateway.people.rules import BY_TWO, GrantState, NobodyFound
from gateway.people.tables import RoleChange, RoleGrant
from gateway.people.views import FoundPerson, PastChange, PersonPage, WaitingRole
from shared.actor import Actor
from shared.approvals import open_approvals, subjects_waiting
from shared.paging import page
from shared.refusals import N_
from shared.web import Queue


def find_person(session: Session, what: FindPerson) -> FoundPerson:
    """Whoever has this whole address, or a refusal."""
    person_id = person_at(session, what.email)
    if person_id is None:
        raise NobodyFound
    return FoundPerson(person_id=person_id)


def person_page(session: Session, actor: Actor, person_id: str, *, after: str = "") -> PersonPage:
    """Somebody's roles, what waits, and the record of how they came to hold them."""
    by_whom, confirmed_by = names().subquery(), names().subquery()
    changes = (
        select(RoleChange, by_whom.c.name, confirmed_by.c.name)
        .join(by_whom, by_whom.c.person_id == col(RoleChange.changed_by), isouter=True)
        .join(confirmed_by, confirmed_by.c.person_id == col(RoleChange.confirmed_by), isouter=True)
        .where(RoleChange.person_id == person_id)
    )
    rows = page(session, changes, by=(RoleChange.changed_at, RoleChange.id), after=after, newest_first=True)
    return PersonPage(
        person=person(session, person_id),
        waiting=tuple(_waiting(session, actor, person_id)),
        changes=tuple(_past(change, by_name, second or "") for change, by_name, second in rows.items),
        after=rows.after,
    )


def roles_to_begin(session: Session, *, now: datetime) -> list[str]:
    """Roles that two have given and whose time has come."""
    due = select(RoleGrant.id).where(RoleGrant.state == GrantState.WAITING, col(RoleGrant.begins_at) <= now)
    return list(session.exec(due))


def person_of(session: Session, grant_id: str) -> str:
    return session.get_one(RoleGrant, grant_id).person_id


def roles_to_confirm(session: Session) -> Queue:
    waiting = subjects_waiting(ABOUT, "give").subquery()
    count = session.exec(select(func.count()).select_from(waiting)).one()
    return Queue(slug="roles", title=N_("Roles to confirm"), count=count, url="/admin/people")


def _waiting(session: Session, actor: Actor, person_id: str) -> Iterator[WaitingRole]:
    acts = {role: act_of(person_id, role).subject_id for role in sorted(BY_TWO)}
    first = open_approvals(session, ABOUT, list(acts.values()))
    grants = {role: waiting_grant(session, person_id, role) for role in acts}
    people = [one.first_by for one in first.values()]
    people += [id for one in grants.values() if one for id in (one.given_by, one.confirmed_by)]
    named = names().subquery()
    rows = session.execute(sa.select(named).where(named.c.person_id.in_(people)))
    known = {row.person_id: row.name for row in rows}
    for role, subject in acts.items():
        if grant := grants[role]:
            yield _granted(role, grant, known)
        elif one := first.get(subject):
            yield WaitingRole(
                role=role,
                by_name=known.get(one.first_by, ""),
                confirmed_by_name="",
                reason=one.reason,
                since=one.first_at,
                begins_at=None,
                mine=one.first_by == actor.id,
            )


def _granted(role: Role, grant: RoleGrant, known: dict[str, str]) -> WaitingRole:
    return WaitingRole(
        role=role,
        by_name=known.get(grant.given_by, ""),
        confirmed_by_name=known.get(grant.confirmed_by, ""),
        reason=grant.reason,
        since=grant.confirmed_at,
        begins_at=grant.begins_at,
        mine=False,
    )


def _past(change: RoleChange, by_name: str | None, confirmed_by_name: str) -> PastChange:
    return PastChange(
        changed_at=change.changed_at,
        by_name=by_name or "",
        confirmed_by_name=confirmed_by_name,
        given=tuple(change.given),
        taken=tuple(change.taken),
        reason=change.reason,
    )
