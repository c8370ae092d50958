from datetime import datetime

from sqlmodel import Session

from registry.employers.rows import membership
from registry.employers.tables import OrganizationMember
from shared.ids import new_id


def admit_member(
    session: Session, person_id: str, organization_id: str, name: str, *, owner: bool, now: datetime
) -> None:
    """Let somebody act for an organization; who let them in is for the room above."""
    row = membership(session, organization_id, person_id) or OrganizationMember(
        id=new_id(), organization_id=organization_id, person_id=person_id, name="", owner=False, since=now
    )
    row.name, row.owner = name, row.owner or owner
    session.add(row)
