"""Approved offerings and providers, as people and administrators see them."""

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from ce_tracker.offerings.rules import State
from ce_tracker.offerings.tables import Offering, Provider
from ce_tracker.offerings.views import OfferingView, ProviderView
from shared.paging import Page, page
from shared.refusals import NotFound

_BY_TITLE = (Provider.name, Offering.title, Offering.id)


def providers(session: Session) -> list[ProviderView]:
    """All of them, for a choice: an agency approves a few dozen in its life."""
    rows = session.exec(select(Provider).order_by(col(Provider.name)))
    return [ProviderView.model_validate(row, from_attributes=True) for row in rows]


def open_offerings(session: Session, *, after: str = "") -> Page[OfferingView]:
    """What one can claim hours for, by provider and title."""
    found = _offerings().where(Offering.state == State.OPEN)
    return page(session, found, by=_BY_TITLE, after=after).map(lambda row: _view(*row))


def closed_offerings(session: Session, *, after: str = "") -> Page[OfferingView]:
    """What takes no new claims, by provider and title."""
    found = _offerings().where(Offering.state == State.CLOSED)
    return page(session, found, by=_BY_TITLE, after=after).map(lambda row: _view(*row))


def open_offering(session: Session, offering_id: str) -> OfferingView:
    """One that takes new claims."""
    found = offering_as_it_was(session, offering_id)
    if found.state != State.OPEN:
        raise NotFound
    return found


def offering_as_it_was(session: Session, offering_id: str) -> OfferingView:
    """Closed or not: for claims that refer to it."""
    row = session.exec(_offerings().where(Offering.id == offering_id)).first()
    if row is None:
        raise NotFound
    return _view(*row)


def _offerings() -> Select[Offering, Provider]:
    return select(Offering, Provider).join(Provider, col(Provider.id) == col(Offering.provider_id))


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
