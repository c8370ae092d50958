"""Organizations, for those who act for them."""

from typing import Any

from sqlmodel import Session, col, select

from registry.employers.rows import organization_row, own_membership, own_organization
from registry.employers.rules import State
from registry.employers.tables import Organization, OrganizationMember
from registry.employers.views import MyOrganization
from shared.actor import Actor

_MINE: Any = select(Organization, col(OrganizationMember.owner)).join(
    OrganizationMember, col(OrganizationMember.organization_id) == col(Organization.id)
)


def my_organizations(session: Session, actor: Actor) -> tuple[MyOrganization, ...]:
    """All for which somebody acts or asked, the newest first."""
    mine = _MINE.where(OrganizationMember.person_id == actor.id, Organization.state != State.WITHDRAWN)
    rows = session.exec(mine.order_by(col(Organization.asked_at).desc(), col(Organization.id)))
    return tuple(_mine(row, owner=owner) for row, owner in rows)


def my_organization(session: Session, actor: Actor, organization_id: str) -> MyOrganization:
    """One of them, whatever became of it."""
    owner = own_membership(session, actor, organization_id).owner
    return _mine(organization_row(session, organization_id), owner=owner)


def verified_organization(session: Session, actor: Actor, organization_id: str) -> MyOrganization:
    """One of them that is verified today."""
    row = own_organization(session, actor, organization_id)
    return _mine(row, owner=own_membership(session, actor, organization_id).owner)


def _mine(row: Organization, *, owner: bool) -> MyOrganization:
    return MyOrganization(
        id=row.id,
        name=row.name,
        kind=row.kind,
        state=row.state,
        owner=owner,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        answer=row.answer,
    )
