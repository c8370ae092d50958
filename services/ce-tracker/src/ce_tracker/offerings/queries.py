"""Approved offerings and providers, as people and administrators see them."""

from pydantic import BaseModel
from sqlmodel import Session, col, select

from ce_tracker.offerings.tables import Offering, Provider
from shared.refusals import NotFound


class ProviderView(BaseModel, frozen=True):
    id: str
    name: str
    website: str | None


class OfferingView(BaseModel, frozen=True):
    """`minutes` is how long it takes in all; `language` the one it is held in."""

    id: str
    title: str
    about: str
    provider: str
    website: str | None
    minutes: int
    ethics: bool
    language: str
    state: str


def providers(session: Session) -> list[ProviderView]:
    rows = session.exec(select(Provider).order_by(col(Provider.name)))
    return [ProviderView.model_validate(row, from_attributes=True) for row in rows]


def open_offerings(session: Session) -> list[OfferingView]:
    """What one can claim hours for, by provider and title."""
    return [one for one in all_offerings(session) if one.state == "open"]


def all_offerings(session: Session) -> list[OfferingView]:
    rows = session.exec(
        select(Offering, Provider)
        .join(Provider, col(Provider.id) == col(Offering.provider_id))
        .order_by(col(Offering.state).desc(), Provider.name, Offering.title)
    )
    return [_view(offering, provider) for offering, provider in rows]


def open_offering(session: Session, offering_id: str) -> OfferingView:
    """One that takes new claims."""
    found = offering_as_it_was(session, offering_id)
    if found.state != "open":
        raise NotFound
    return found


def offering_as_it_was(session: Session, offering_id: str) -> OfferingView:
    """Closed or not: for claims that refer to it."""
    row = session.get(Offering, offering_id)
    provider = session.get(Provider, row.provider_id) if row else None
    if row is None or provider is None:
        raise NotFound
    return _view(row, provider)


def _view(offering: Offering, provider: Provider) -> OfferingView:
    return OfferingView(
        id=offering.id,
        title=offering.title,
        about=offering.about,
        provider=provider.name,
        website=provider.website,
        minutes=offering.minutes,
        ethics=offering.ethics,
        language=offering.language,
        state=offering.state,
    )
