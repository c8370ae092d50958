"""Is this certificate good? By number or by a person's own link, always as of a time."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, select

from registry.certifications.numbers import as_written, attendance_as_written, is_attendance
from registry.certifications.queries import status_of, statuses_of
from registry.certifications.rules import Status, is_fresh, refuse_paper_unless_certified
from registry.certifications.tables import Certification
from registry.listings.tables import Listing
from registry.verification.models import MyCertificate, PublicEntry, PublicStatus
from shared.days import day_of
from shared.refusals import N_, NotFound

TAXONOMY = "175T00000X"
"""National provider taxonomy: Peer Specialist."""
SERVICE_CODE = "H0038"
"""HCPCS: self-help/peer services, per 15 minutes."""
NOT_A_CERTIFICATION = PublicStatus(kind="not-a-certification", sentence=N_("This is not a certification."))


def entry_by_number(session: Session, typed: str, now: datetime) -> PublicEntry:
    """An attendance paper's number answers only that it is no certification, whether it exists or not."""
    if is_attendance(typed):
        return PublicEntry(number=attendance_as_written(typed), status=NOT_A_CERTIFICATION, as_of=now)
    statement = (
        select(Certification, Listing)
        .join(Listing, Listing.person_id == Certification.person_id)  # type: ignore[arg-type]
        .where(Certification.number == as_written(typed), Listing.choice != "unlisted")
    )
    found = session.exec(statement).first()
    if found is None:
        raise NotFound
    return entries(session, [found], now)[0]


def entry_by_link(session: Session, share_code: str, now: datetime) -> PublicEntry:
    """What the owner of a link shows: with the name, because they gave it."""
    statement = (
        select(Certification, Listing)
        .join(Listing, Listing.person_id == Certification.person_id)  # type: ignore[arg-type]
        .where(Listing.share_code == share_code)
    )
    found = session.exec(statement).first()
    if found is None:
        raise NotFound
    return entries(session, [found], now)[0].model_copy(update={"name": found[1].listed_name})


def entries(session: Session, found: Sequence[tuple[Certification, Listing]], now: datetime) -> list[PublicEntry]:
    """As strangers see them."""
    statuses = statuses_of(session, [row for row, _ in found], day_of(now))
    return [_entry(row, listing, statuses[row.person_id], now) for row, listing in found]


def _entry(row: Certification, listing: Listing, status: Status, now: datetime) -> PublicEntry:
    return PublicEntry(
        number=row.number,
        name=listing.listed_name if listing.choice == "name" else None,
        status=public_status(status),
        granted_on=row.granted_on if status.certified else None,
        taxonomy=TAXONOMY if status.certified else None,
        service_code=SERVICE_CODE if status.certified else None,
        as_of=now,
    )


def public_status(status: Status) -> PublicStatus:
    return PublicStatus(kind=status.kind, sentence=status.sentence, until=status.until, since=status.since)


def my_certificate(session: Session, person_id: str, now: datetime) -> MyCertificate | None:
    """None until there is one."""
    row, listing = session.get(Certification, person_id), session.get(Listing, person_id)
    if row is None or listing is None:
        return None
    status = status_of(session, row, day_of(now))
    return MyCertificate(
        number=row.number,
        name=listing.listed_name,
        status=public_status(status),
        granted_on=row.granted_on,
        valid_until=row.valid_until,
        certified=status.certified,
        fresh=status.certified and is_fresh(row.granted_on, day_of(now)),
        check_at=_check_at(row, listing),
        as_of=now,
    )


def certificate_of(session: Session, person_id: str, now: datetime) -> MyCertificate:
    found = my_certificate(session, person_id, now)
    if found is None:
        raise NotFound
    return found


def certificate_to_print(session: Session, person_id: str, now: datetime) -> MyCertificate:
    """Only while it is true what the paper says."""
    found = certificate_of(session, person_id, now)
    refuse_paper_unless_certified(Status(found.status.kind))  # type: ignore[arg-type]
    return found


def _check_at(row: Certification, listing: Listing) -> str | None:
    """Where whoever holds the paper can look: by number, else by the owner's link, else nowhere."""
    if listing.choice != "unlisted":
        return f"/registry/certificates/{row.number}"
    return f"/registry/shared/{listing.share_code}" if listing.share_code else None
