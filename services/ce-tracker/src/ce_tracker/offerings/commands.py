"""Approving providers and offerings, and closing an offering to new claims."""

from datetime import datetime

from sqlmodel import Session, select

from ce_tracker.offerings.rules import Move, ProviderIsKnown, UnknownProvider, move
from ce_tracker.offerings.tables import Offering, Provider
from shared.ids import new_id
from shared.refusals import NotFound


def approve_provider(session: Session, *, name: str, website: str | None, by: str, now: datetime) -> str:
    if session.exec(select(Provider.id).where(Provider.name == name)).first():
        raise ProviderIsKnown
    row = Provider(id=new_id(), name=name, website=website, approved_at=now, approved_by=by)
    session.add(row)
    return row.id


def approve_offering(
    session: Session,
    *,
    provider_id: str,
    title: str,
    about: str,
    minutes: int,
    ethics: bool,
    language: str,
    by: str,
    now: datetime,
) -> str:
    if session.get(Provider, provider_id) is None:
        raise UnknownProvider("provider_id")
    row = Offering(
        id=new_id(),
        provider_id=provider_id,
        title=title,
        about=about,
        minutes=minutes,
        ethics=ethics,
        language=language,
        approved_at=now,
        approved_by=by,
    )
    session.add(row)
    return row.id


def move_offering(session: Session, offering_id: str, wanted: Move) -> None:
    """A closed offering takes no new claims; those that were sent stand."""
    row = session.get(Offering, offering_id)
    if row is None:
        raise NotFound
    row.state = move(row.state, wanted)  # type: ignore[arg-type]
    session.add(row)
