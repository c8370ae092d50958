"""Is this certificate good? By number or by a person's own link, always as of a time."""

from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.numbers import as_written, is_attendance
from registry.certifications.queries import status_of
from registry.certifications.rules import Status
from registry.certifications.tables import Certification
from registry.listings.tables import Listing
from registry.verification.models import MyCertificate, PublicEntry, PublicStatus
from shared.refusals import N_, NotFound

TAXONOMY = "175T00000X"
"""National provider taxonomy: Peer Specialist."""
SERVICE_CODE = "H0038"
"""HCPCS: self-help/peer services, per 15 minutes."""
NOT_A_CERTIFICATION = PublicStatus(kind="not-a-certification", sentence=N_("This is not a certification."))


def entry_by_number(session: Session, typed: str, now: datetime) -> PublicEntry:
    """An attendance paper's number answers only that it is no certification, whether it exists or not."""
    if is_attendance(typed):
        return PublicEntry(number=typed.strip().upper(), status=NOT_A_CERTIFICATION, as_of=now)
    row = session.exec(select(Certification).where(Certification.number == as_written(typed))).first()
    listing = session.get(Listing, row.person_id) if row else None
    if row is None or listing is None or listing.choice == "unlisted":
        raise NotFound
    return entry(session, row, listing, now)


def entry_by_link(session: Session, share_code: str, now: datetime) -> PublicEntry:
    """What the owner of a link shows: with the name, because they gave it."""
    listing = session.exec(select(Listing).where(Listing.share_code == share_code)).first()
    row = session.get(Certification, listing.person_id) if listing else None
    if row is None or listing is None:
        raise NotFound
    return entry(session, row, listing, now, shown=True)


def entry(session: Session, row: Certification, listing: Listing, now: datetime, *, shown: bool = False) -> PublicEntry:
    status = status_of(session, row, now.date())
    return PublicEntry(
        number=row.number,
        name=listing.listed_name if shown or listing.choice == "name" else None,
        status=public_status(status),
        granted_on=row.granted_on if status.certified else None,
        taxonomy=TAXONOMY if status.certified else None,
        service_code=SERVICE_CODE if status.certified else None,
        as_of=now,
    )


def public_status(status: Status) -> PublicStatus:
    return PublicStatus(kind=status.kind, sentence=status.sentence, until=status.until, since=status.since)


def my_certificate(session: Session, person_id: str, now: datetime) -> MyCertificate:
    row, listing = session.get(Certification, person_id), session.get(Listing, person_id)
    if row is None or listing is None:
        raise NotFound
    return MyCertificate(
        number=row.number,
        name=listing.listed_name,
        status=public_status(status_of(session, row, now.date())),
        granted_on=row.granted_on,
        valid_until=row.valid_until,
        as_of=now,
    )
