"""Who acts for an organization, and who leads it."""

from sqlmodel import Session, col, select

from registry.employers.rows import own_membership, own_organization, people_of
from registry.employers.rules import Kind, State
from registry.employers.tables import Organization, OrganizationMember
from registry.employers.views import Member
from shared.actor import Actor
from shared.refusals import NotFound


def members_of(session: Session, actor: Actor, organization_id: str) -> tuple[Member, ...]:
    """Everybody who acts for a verified organization of one's own, who came first stands first."""
    own_organization(session, actor, organization_id)
    found = select(OrganizationMember).where(OrganizationMember.organization_id == organization_id)
    rows = session.exec(found.order_by(col(OrganizationMember.since), col(OrganizationMember.id)))
    return tuple(
        Member(id=row.id, name=row.name, owner=row.owner, since=row.since, me=row.person_id == actor.id) for row in rows
    )


def my_member_id(session: Session, actor: Actor, organization_id: str) -> str:
    """Under which id one acts for it."""
    return own_membership(session, actor, organization_id).id


def person_behind(session: Session, organization_id: str, member_id: str) -> str:
    """Whose membership it is."""
    row = session.get(OrganizationMember, member_id)
    if row is None or row.organization_id != organization_id:
        raise NotFound
    return row.person_id


def owners_of(session: Session, organization_id: str) -> list[str]:
    """The ids of those members who lead it."""
    owners = select(OrganizationMember.id).where(
        OrganizationMember.organization_id == organization_id, col(OrganizationMember.owner)
    )
    return list(session.exec(owners))


def refuse_unless_lead(session: Session, actor: Actor, organization_id: str) -> None:
    """Whoever does not lead a verified organization goes no further."""
    own_organization(session, actor, organization_id, lead=True)


def acts_for(session: Session, person_id: str, organization_id: str) -> Kind | None:
    """Of what kind an organization is that is verified today and for which this person acts; else None."""
    found = select(Organization.kind).join(
        OrganizationMember, col(OrganizationMember.organization_id) == col(Organization.id)
    )
    here = (Organization.id == organization_id, Organization.state == State.VERIFIED)
    kind = session.exec(found.where(*here, OrganizationMember.person_id == person_id)).one_or_none()
    return None if kind is None else Kind(kind)


def members_to_tell(session: Session, organization_id: str) -> list[str]:
    """Who acts for it, by their ids."""
    return people_of(session, organization_id)


def leaders_to_tell(session: Session, organization_id: str) -> list[str]:
    """Who leads it, by their ids."""
    leaders = select(OrganizationMember.person_id).where(
        OrganizationMember.organization_id == organization_id, col(OrganizationMember.owner)
    )
    return list(session.exec(leaders.order_by(col(OrganizationMember.since), col(OrganizationMember.id))))
