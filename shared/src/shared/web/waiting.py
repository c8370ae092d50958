"""What waits for an administrator in a service: facts that could not be taken in, and what could not be done."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Annotated

import sqlalchemy as sa
from pydantic import BaseModel, StringConstraints
from sqlmodel import Session, col, select

from shared.actor import Actor
from shared.approvals import Act, ApprovalView, approve, open_approvals, take_back
from shared.events import Envelope
from shared.inputs import Input, Text
from shared.messaging.inbox import Subscription
from shared.messaging.parking import alike, dismiss, retry
from shared.messaging.tables import FailedDuty, Held
from shared.messaging.unreadable import NO_VERSION, raw
from shared.paging import Page, page
from shared.refusals import N_, Conflict, NotFound
from shared.web.failed_duties import act_again
from shared.web.room import Duty, Place, PlacesQuery, Queue

ABOUT = "fact"
SHOWN = 2_000
"""So much is shown of what cannot be read."""


class DismissFact(Input):
    reason: Annotated[Text, StringConstraints(min_length=10, max_length=2_000)]


class StillRefused(Conflict):
    slug = "still-refused"
    sentence = N_("This fact still cannot be taken in. Nothing was changed; the reason is beside it.")


class StillFails(Conflict):
    slug = "still-fails"
    sentence = N_("This still cannot be done. Nothing was changed; the reason is beside it.")


class WaitingFact(BaseModel, frozen=True):
    """`type` is empty and `unreadable` says what arrived where it could not be read; `others` are dismissed with it."""

    id: str
    aggregate: str
    type: str
    version: int
    subject: str
    received_at: datetime
    parked_at: datetime | None
    reason: str | None
    place: Place | None
    unreadable: str = ""
    others: int = 0
    dismissal: ApprovalView | None = None


class UndoneDuty(BaseModel, frozen=True):
    id: str
    duty: str
    person_id: str | None
    reason: str
    tries: int
    since: datetime
    next_at: datetime
    place: Place | None


def waiting_facts(session: Session, places: PlacesQuery | None, *, after: str = "") -> Page[WaitingFact]:
    """What was set aside, and what is held behind it; the longest waiting first."""
    rows = page(session, select(Held), by=(Held.received_at, Held.id), after=after)
    known = _places(session, places, {row.subject for row in rows.items})
    approvals = open_approvals(session, ABOUT, [row.id for row in rows.items])
    return rows.map(lambda row: _fact(row, known, approvals))


def waiting_fact(session: Session, fact_id: str, places: PlacesQuery | None) -> WaitingFact:
    row = _held(session, fact_id)
    fact = _fact(row, _places(session, places, {row.subject}), open_approvals(session, ABOUT, [row.id]))
    return fact.model_copy(update={"others": len(alike(session, row)) - 1})


def undone_duties(session: Session, places: PlacesQuery | None, *, after: str = "") -> Page[UndoneDuty]:
    """What could not be done and is tried again; the longest failing first."""
    rows = page(session, select(FailedDuty), by=(FailedDuty.since, FailedDuty.id), after=after)
    known = _places(session, places, {row.person_id for row in rows.items if row.person_id})
    return rows.map(lambda row: _undone(row, known.get(row.person_id or "")))


def waiting_queue(session: Session, url: str) -> Queue:
    """The people concerned are shown as being checked, or wait for what could not be done."""
    facts = select(sa.func.count(), sa.func.min(Held.parked_at)).where(col(Held.parked_at).is_not(None))
    duties = select(sa.func.count(), sa.func.min(FailedDuty.since)).where(col(FailedDuty.parked_at).is_not(None))
    counted = [session.exec(facts).one(), session.exec(duties).one()]
    return Queue(
        slug="facts",
        title=N_("Facts that wait for a person, and what could not be done"),
        count=sum(count for count, _ in counted),
        oldest=min((oldest for _, oldest in counted if oldest), default=None),
        url=url,
    )


def try_again(session: Session, fact_id: str, subscriptions: Sequence[Subscription], *, now: datetime) -> None:
    if not retry(session, fact_id, subscriptions, now=now):
        raise StillRefused


def do_again(session: Session, failed_id: str, duties: Sequence[Duty]) -> None:
    """Do it for one row at once. What it says against it is in the log, and beside it at the next try."""
    if session.get(FailedDuty, failed_id) is None:
        raise NotFound
    try:
        with session.begin_nested():
            act_again(session, failed_id, duties)
    except sa.exc.OperationalError:
        raise
    except Exception:
        raise StillFails from None


def dismiss_fact(
    session: Session,
    actor: Actor,
    fact_id: str,
    what: DismissFact,
    subscriptions: Iterable[Subscription],
    *,
    now: datetime,
) -> bool:
    """Say that a parked fact is not to be taken in; at the second approval it is put away, and the rest goes on."""
    row = _parked(session, fact_id)
    if not approve(session, actor, _act(row), what.reason, now=now):
        return False
    dismiss(session, fact_id, subscriptions, now=now)
    return True


def take_back_dismissal(session: Session, actor: Actor, fact_id: str, *, now: datetime) -> None:
    take_back(session, actor, _act(_parked(session, fact_id)), now=now)


def _act(row: Held) -> Act:
    return Act("dismiss", about=ABOUT, subject_id=row.id, concerns=row.subject or None)


def _held(session: Session, fact_id: str) -> Held:
    row = session.get(Held, fact_id)
    if row is None:
        raise NotFound
    return row


def _parked(session: Session, fact_id: str) -> Held:
    row = _held(session, fact_id)
    if row.parked_at is None:
        raise NotFound
    return row


def _places(session: Session, places: PlacesQuery | None, people: Collection[str]) -> Mapping[str, Place]:
    return places(session, people) if places and people else {}


def _undone(row: FailedDuty, place: Place | None) -> UndoneDuty:
    return UndoneDuty(
        id=row.id,
        duty=row.duty,
        person_id=row.person_id,
        reason=row.reason,
        tries=row.tries,
        since=row.since,
        next_at=row.next_at,
        place=place,
    )


def _fact(row: Held, places: Mapping[str, Place], approvals: Mapping[str, ApprovalView]) -> WaitingFact:
    can_be_read = row.version != NO_VERSION
    return WaitingFact(
        id=row.id,
        aggregate=row.aggregate,
        type=Envelope.model_validate_json(row.body).type if can_be_read else "",
        version=row.version,
        subject=row.subject,
        received_at=row.received_at,
        parked_at=row.parked_at,
        reason=row.reason,
        place=places.get(row.subject),
        unreadable="" if can_be_read else raw(row.body)[:SHOWN].decode(errors="replace"),
        dismissal=approvals.get(row.id),
    )
