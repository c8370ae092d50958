"""Organizations, for those who verify them and for other rooms."""

from collections.abc import Collection, Mapping

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from registry.employers.rows import membership, organization_row
from registry.employers.rules import State
from registry.employers.tables import Organization
from registry.employers.views import OrganizationToVerify, WaitingOrganization
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.web import Queue

BY = (Organization.asked_at, Organization.id)


def organizations(session: Session, *, after: str = "") -> Page[WaitingOrganization]:
    """Those that wait, who waits longest first."""
    statement = select(Organization).where(Organization.state == State.ASKED)
    return page(session, statement, by=BY, after=after).map(_waiting)


def verified(session: Session, *, after: str = "") -> Page[WaitingOrganization]:
    """Those that are verified, the newest first."""
    statement = select(Organization).where(Organization.state == State.VERIFIED)
    return page(session, statement, by=BY, after=after, newest_first=True).map(_waiting)


def organization_to_verify(session: Session, organization_id: str) -> OrganizationToVerify:
    """One of them, with the words of who asks."""
    row = organization_row(session, organization_id)
    if row.state == State.WITHDRAWN:
        raise NotFound
    asker = membership(session, row.id, row.asked_by) if row.asked_by else None
    return OrganizationToVerify(
        id=row.id,
        name=row.name,
        kind=row.kind,
        state=row.state,
        asked_at=row.asked_at,
        reached_at=row.reached_at,
        words=row.words,
        asked_by=row.asked_by,
        asked_by_name=asker.name if asker else "",
        answered_at=row.answered_at,
        answer=row.answer,
    )


def verified_organizations() -> SelectOfScalar[str]:
    """A statement for others: the ids of those that are verified today."""
    return select(Organization.id).where(Organization.state == State.VERIFIED)


def organizations_named(session: Session, organizations: Collection[str]) -> Mapping[str, WaitingOrganization]:
    """Some of them, by their ids."""
    known = select(Organization).where(col(Organization.id).in_(organizations))
    return {row.id: _waiting(row) for row in session.exec(known)}


def _waiting(row: Organization) -> WaitingOrganization:
    return WaitingOrganization(id=row.id, name=row.name, kind=row.kind, state=row.state, asked_at=row.asked_at)


def employers_queue(session: Session) -> Queue:
    waits = Organization.state == State.ASKED
    count, oldest = session.exec(select(func.count(), func.min(Organization.asked_at)).where(waits)).one()
    return Queue(
        slug="employers",
        title=N_("Organizations that another person has to verify"),
        count=count,
        oldest=oldest,
        url="/registry/oversight/employers",
    )
