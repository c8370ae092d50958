"""A person's own certificate, also where nobody else sees it."""

from datetime import datetime

from sqlmodel import Session

from registry.certifications.queries import status_of
from registry.name_requests.queries import known_names
from registry.names.queries import attested_name
from registry.names.rules import refuse_unless_confirmed
from registry.statuses.rules.public_status import Kind, Status, is_fresh, refuse_unless_certified
from registry.verification.queries.public_entries import CERTIFIED, ENTRIES, one_entry, public_status
from registry.verification.views import Entry, MyCertificate
from shared.actor import Actor
from shared.days import day_of
from shared.refusals import NotFound


def my_certificate(session: Session, actor: Actor, *, now: datetime) -> MyCertificate:
    entry = one_entry(session, ENTRIES.where(CERTIFIED.c.person_id == actor.id))
    return _mine(session, entry, status_of(session, entry.certified, day_of(now)), now)


def find_my_certificate(session: Session, actor: Actor, *, now: datetime) -> MyCertificate | None:
    """The same, or None until there is one."""
    try:
        return my_certificate(session, actor, now=now)
    except NotFound:
        return None


def certificate_to_print(session: Session, actor: Actor, *, now: datetime) -> MyCertificate:
    """Only while it is true what the paper says."""
    entry = one_entry(session, ENTRIES.where(CERTIFIED.c.person_id == actor.id))
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
        status=public_status(status),
        granted_on=entry.certified.granted_on,
        valid_until=status.until if status.kind == Kind.ACTIVE and status.until else entry.certified.valid_until,
        certified=status.certified,
        fresh=status.certified and is_fresh(entry.certified.granted_on, day_of(now)),
        check_at=entry.check_at,
        as_of=now,
    )
