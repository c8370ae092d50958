"""Approving providers and offerings, and closing an offering to new claims."""

from datetime import datetime

from sqlmodel import Session, select

from ce_tracker.offerings.inputs import ApproveOffering, ApproveProvider
from ce_tracker.offerings.rules import MOVES, ProviderIsKnown, State, UnknownProvider
from ce_tracker.offerings.tables import Offering, Provider
from shared.actor import Actor
from shared.ids import new_id
from shared.refusals import NotFound


def approve_provider(session: Session, actor: Actor, what: ApproveProvider, *, now: datetime) -> str:
    """Approve somebody who gives workshops and courses."""
    if session.exec(select(Provider.id).where(Provider.name == what.name)).first():
        raise ProviderIsKnown
    row = Provider(id=new_id(), name=what.name, website=what.website, approved_at=now, approved_by=actor.id)
    session.add(row)
    return row.id


def approve_offering(session: Session, actor: Actor, what: ApproveOffering, *, now: datetime) -> str:
    """Approve what a provider offers; people can claim its hours from now on."""
    if session.get(Provider, what.provider_id) is None:
        raise UnknownProvider("provider_id")
    row = Offering(
        id=new_id(),
        provider_id=what.provider_id,
        title=what.title,
        about=what.about,
        minutes=what.length,
        ethics=what.ethics,
        language=what.language,
        state=State.OPEN,
        approved_at=now,
        approved_by=actor.id,
    )
    session.add(row)
    return row.id


def close_offering(session: Session, offering_id: str) -> None:
    """Close an offering to new claims; those that were sent stand."""
    offering = _offering(session, offering_id)
    offering.state = MOVES.after(offering.state, "close")


def reopen_offering(session: Session, offering_id: str) -> None:
    """Let an offering take claims again."""
    offering = _offering(session, offering_id)
    offering.state = MOVES.after(offering.state, "reopen")


def _offering(session: Session, offering_id: str) -> Offering:
    row = session.get(Offering, offering_id)
    if row is None:
        raise NotFound
    return row
