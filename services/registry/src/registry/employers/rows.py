from datetime import datetime

from sqlmodel import Session, col, select

from registry.employers.rules import State, refuse_unless_owner
from registry.employers.tables import Organization, OrganizationMember
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.events import NoticeKind
from shared.notices import tell
from shared.refusals import NotFound


def organization_row(session: Session, organization_id: str) -> Organization:
    row = session.get(Organization, organization_id)
    if row is None:
        raise NotFound
    return row


def own_membership(session: Session, actor: Actor, organization_id: str) -> OrganizationMember:
    """That somebody acts for an organization, whatever became of it."""
    row = membership(session, organization_id, actor.id)
    if row is None:
        raise NotFound
    return row


def membership(session: Session, organization_id: str, person_id: str) -> OrganizationMember | None:
    here = select(OrganizationMember).where(
        OrganizationMember.organization_id == organization_id, OrganizationMember.person_id == person_id
    )
    return session.exec(here).one_or_none()


def own_organization(session: Session, actor: Actor, organization_id: str, *, lead: bool = False) -> Organization:
    """A verified one for which somebody acts; `lead`: which they lead."""
    member = own_membership(session, actor, organization_id)
    row = organization_row(session, organization_id)
    if row.state != State.VERIFIED:
        raise NotFound
    if lead:
        refuse_unless_owner(owner=member.owner)
    return row


def organization_of_others(session: Session, actor: Actor, organization_id: str) -> Organization:
    """One for which the administrator who decides does not act."""
    row = organization_row(session, organization_id)
    for person_id in people_of(session, organization_id):
        refuse_if_own_affairs(actor, person_id)
    return row


def people_of(session: Session, organization_id: str) -> list[str]:
    """Everybody who acts for it."""
    members = select(OrganizationMember.person_id).where(OrganizationMember.organization_id == organization_id)
    return list(session.exec(members.order_by(col(OrganizationMember.since), col(OrganizationMember.id))))


def tell_members(session: Session, row: Organization, kind: NoticeKind, *, now: datetime) -> None:
    for person_id in people_of(session, row.id):
        tell(session, person_id, kind, f"/registry/employers/{row.id}", now=now)
