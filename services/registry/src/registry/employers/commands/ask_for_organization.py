from datetime import datetime

from sqlmodel import Session, select

from registry.employers.inputs import AskForOrganization
from registry.employers.rules import State, refuse_if_one_waits
from registry.employers.tables import Organization, OrganizationMember
from shared.actor import Actor
from shared.ids import new_id


def ask_for_organization(session: Session, actor: Actor, what: AskForOrganization, *, now: datetime) -> str:
    """Ask that an organization be known here; it waits until another person has verified it. Its id."""
    waiting = select(Organization.id).where(Organization.asked_by == actor.id, Organization.state == State.ASKED)
    refuse_if_one_waits(waiting=session.exec(waiting).first() is not None)
    row = Organization(
        id=new_id(),
        name=what.organization,
        kind=what.kind,
        reached_at=what.reached_at,
        words=what.words,
        state=State.ASKED,
        asked_by=actor.id,
        asked_at=now,
    )
    session.add(row)
    member = OrganizationMember(
        id=new_id(), organization_id=row.id, person_id=actor.id, name=what.name, owner=True, since=now
    )
    session.add(member)
    session.flush()
    return row.id
