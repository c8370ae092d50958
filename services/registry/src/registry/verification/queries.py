"""Is this certificate good? By number or by a person's own link, always as of a time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.certifications.numbers import as_meant, attendance_as_written, is_attendance
from registry.certifications.queries import certifications, certified, status_of, statuses_of
from registry.certifications.rules.public_status import Kind, Status, is_fresh, refuse_unless_certified
from registry.listings.queries import listings
from registry.listings.rules import Choice
from registry.name_requests.queries import known_names
from registry.names.queries import attested_name
from registry.names.rules import refuse_unless_confirmed
from registry.verification.views import DECIDED, Entry, MyCertificate, PublicEntry, PublicStatus
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import N_, NotFound

TAXONOMY = "175T00000X"
"""National provider taxonomy: Peer Specialist."""
SERVICE_CODE = "H0038"
"""HCPCS: self-help/peer services, per 15 minutes."""
NOT_A_CERTIFICATION = PublicStatus(kind="not-a-certification", sentence=N_("This is not a certification."))

Entries = sa.Select[*tuple[Any, ...]]
CERTIFIED, LISTED = certifications().subquery("certified"), listings().subquery("listed")
_SHOWN = ("choice", "listed_name", "share_code", "town", "region", "languages", "pronouns")
ENTRIES: Entries = sa.select(*CERTIFIED.c, *(LISTED.c[name] for name in _SHOWN)).join(
    LISTED, LISTED.c.person_id == CERTIFIED.c.person_id
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
    return public_entries(session, [_one(session, listed)], now=now)[0]


def entry_by_link(session: Session, share_code: str, *, now: datetime) -> PublicEntry:
    """What the owner of a link shows: with the name, because they gave it."""
    entry = _one(session, ENTRIES.where(LISTED.c.share_code == share_code))
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
            pronouns=row.pronouns or "",
        )
        for row in rows
    ]


def public_entries(session: Session, found: Sequence[Entry], *, now: datetime) -> list[PublicEntry]:
    """As strangers see them."""
    statuses = statuses_of(session, [one.certified for one in found], day_of(now))
    return [_public(one, statuses[one.certified.person_id], now) for one in found]


def _one(session: Session, statement: Entries) -> Entry:
    found = entries(session, statement)
    if not found:
        raise NotFound
    return found[0]


def _public(entry: Entry, status: Status, now: datetime) -> PublicEntry:
    by_name = entry.choice == Choice.NAME and bool(entry.listed_name)
    return PublicEntry(
        number=entry.certified.number,
        name=entry.listed_name if by_name else None,
        town=entry.town if by_name else None,
        region=entry.region if by_name else None,
        languages=entry.languages if by_name else (),
        status=_public_status(status),
        granted_on=entry.certified.granted_on if status.certified else None,
        taxonomy=TAXONOMY if status.certified else None,
        service_code=SERVICE_CODE if status.certified else None,
        as_of=now,
    )


def _public_status(status: Status) -> PublicStatus:
    return PublicStatus(kind=status.kind, sentence=status.sentence, until=status.until, since=status.since)


def my_certificate(session: Session, actor: Actor, *, now: datetime) -> MyCertificate:
    entry = _one(session, ENTRIES.where(CERTIFIED.c.person_id == actor.id))
    status = status_of(session, entry.certified, day_of(now))
    return _mine(session, entry, status, now)


def find_my_certificate(session: Session, actor: Actor, *, now: datetime) -> MyCertificate | None:
    """The same, or None until there is one."""
    try:
        return my_certificate(session, actor, now=now)
    except NotFound:
        return None


def certificate_to_print(session: Session, actor: Actor, *, now: datetime) -> MyCertificate:
    """Only while it is true what the paper says."""
    entry = _one(session, ENTRIES.where(CERTIFIED.c.person_id == actor.id))
    status = status_of(session, entry.certified, day_of(now))
    refuse_unless_certified(status)
    mine = _mine(session, entry, status, now)
    refuse_unless_confirmed(confirmed=mine.name_confirmed)
    return mine


def _mine(session: Session, entry: Entry, status: Status, now: datetime) -> MyCertificate:
    person_id = entry.certified.person_id
    return MyCertificate(
        number=entry.certified.number,
        name=known_names(session, [person_id]).get(person_id, ""),
        name_confirmed=attested_name(session, person_id) is not None,
        pronouns=entry.pronouns,
        status=_public_status(status),
        granted_on=entry.certified.granted_on,
        valid_until=status.until if status.kind == Kind.ACTIVE and status.until else entry.certified.valid_until,
        certified=status.certified,
        fresh=status.certified and is_fresh(entry.certified.granted_on, day_of(now)),
        check_at=entry.check_at,
        as_of=now,
    )
