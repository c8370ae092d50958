"""Is this certificate good? By number or by a person's own link, always as of a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.certifications.numbers import as_meant, attendance_as_written, is_attendance
from registry.certifications.queries import certifications, certified, statuses_of
from registry.conditions.queries import origins
from registry.listings.queries import listings
from registry.listings.rules import Choice
from registry.specialties.queries import specialties_of
from registry.specialties.views import Specialty
from registry.statuses.rules.public_status import Status
from registry.verification.views import DECIDED, Entry, PublicEntry, PublicStatus
from shared.days import day_of
from shared.refusals import N_, NotFound

TAXONOMY = "175T00000X"
"""National provider taxonomy: Peer Specialist."""
SERVICE_CODE = "H0038"
"""HCPCS: self-help/peer services, per 15 minutes."""
NOT_A_CERTIFICATION = PublicStatus(kind="not-a-certification", sentence=N_("This is not a certification."))

Entries = sa.Select[*tuple[Any, ...]]
CERTIFIED, LISTED = certifications().subquery("certified"), listings().subquery("listed")
ORIGINS = origins().subquery("origins")
_SHOWN = ("choice", "listed_name", "share_code", "town", "region", "languages", "specialties", "pronouns")
ENTRIES: Entries = (
    sa.select(*CERTIFIED.c, *(LISTED.c[name] for name in _SHOWN), ORIGINS.c.origin)
    .join(LISTED, LISTED.c.person_id == CERTIFIED.c.person_id)
    .outerjoin(ORIGINS, ORIGINS.c.person_id == CERTIFIED.c.person_id)
)
"""For the search to narrow down."""
ANSWERS_BY_NUMBER = (LISTED.c.choice != Choice.UNLISTED) | CERTIFIED.c.mark.in_(DECIDED)
"""Nobody hides from a decision."""


def entry_by_number(session: Session, typed: str, *, now: datetime) -> PublicEntry:
    """An attendance paper's number answers only that it is no certification, whether it exists or not.

    A typing error is told as one: that a number cannot be is seen by its form, before anybody is looked for.
    """
    if is_attendance(typed):
        return PublicEntry(number=attendance_as_written(typed), status=NOT_A_CERTIFICATION, as_of=now)
    listed = ENTRIES.where(CERTIFIED.c.number == as_meant(typed), ANSWERS_BY_NUMBER)
    return public_entries(session, [one_entry(session, listed)], now=now)[0]


def entry_by_link(session: Session, share_code: str, *, now: datetime) -> PublicEntry:
    """What the owner of a link shows: with the name, because they gave it."""
    entry = one_entry(session, ENTRIES.where(LISTED.c.share_code == share_code))
    return public_entries(session, [entry], now=now)[0].model_copy(update={"name": entry.listed_name or None})


def entries(session: Session, statement: Entries) -> list[Entry]:
    """What a narrowed `ENTRIES` finds."""
    rows = session.execute(statement)
    return [
        Entry(
            certified=certified(row),
            choice=row.choice,
            listed_name=row.listed_name,
            share_code=row.share_code,
            town=row.town or None,
            region=row.region or None,
            languages=tuple(row.languages or ()),
            specialties=tuple(row.specialties or ()),
            pronouns=row.pronouns or "",
            origin=row.origin,
        )
        for row in rows
    ]


def public_entries(session: Session, found: Sequence[Entry], *, now: datetime) -> list[PublicEntry]:
    """As strangers see them."""
    statuses = statuses_of(session, [one.certified for one in found], day_of(now))
    tracks = specialties_of(session, [one.certified.person_id for one in found if one.specialties])
    return [_public(one, statuses[one.certified.person_id], tracks, now) for one in found]


def one_entry(session: Session, statement: Entries) -> Entry:
    for found in entries(session, statement):
        return found
    raise NotFound


def _public(entry: Entry, status: Status, tracks: Mapping[str, tuple[Specialty, ...]], now: datetime) -> PublicEntry:
    by_name = entry.choice == Choice.NAME and bool(entry.listed_name)
    completed = tracks.get(entry.certified.person_id, ()) if by_name and status.certified else ()
    return PublicEntry(
        number=entry.certified.number,
        name=entry.listed_name if by_name else None,
        town=entry.town if by_name else None,
        region=entry.region if by_name else None,
        languages=entry.languages if by_name else (),
        specialties=tuple(one for one in completed if one.specialty in entry.specialties),
        status=public_status(status),
        granted_on=entry.certified.granted_on if status.certified else None,
        origin=entry.origin,
        taxonomy=TAXONOMY if status.certified else None,
        service_code=SERVICE_CODE if status.certified else None,
        as_of=now,
    )


def public_status(status: Status) -> PublicStatus:
    return PublicStatus(kind=status.kind, sentence=status.sentence, until=status.until, since=status.since)
