"""Asking for a name, and answering. Whatever shows the name changes in the same transaction."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from registry.conditions.commands import take_name_off_signature
from registry.listings.commands import list_again
from registry.name_requests.inputs import AskForName, DeclineName
from registry.name_requests.rows import ANSWER, WORDS, name_request_row, waiting_of
from registry.name_requests.rules import MOVES, Kind, NothingWaits, State, kind_of, refuse_if_confirmed
from registry.name_requests.tables import NameRequest
from registry.names.commands import approve_used_name, attest_name
from registry.names.queries import attested_name, standstill_of, used_names
from registry.names.rules import refuse_if_standing_still
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.ids import new_id
from shared.notices import tell
from shared.vault import Keyring


def ask_for_name(session: Session, actor: Actor, keyring: Keyring, what: AskForName, *, now: datetime) -> str:
    """Ask for a name; it waits until another person confirms it. One that waits already is taken back."""
    refuse_if_standing_still(standstill_of(session, actor.id))
    attested = attested_name(session, actor.id)
    name = attested.name if attested else None
    refuse_if_confirmed(what.name, name, used_names(session, actor.id))
    row = _open(session, actor, what.name, kind_of(name, beside=what.beside), now)
    if what.words:
        row.words = keyring.seal(actor.id, WORDS.format(id=row.id), what.words, now=now)
    return row.id


def ask_for_first_name(session: Session, actor: Actor, name: str, *, now: datetime) -> None:
    """Ask for the name with which somebody signs."""
    _open(session, actor, name, Kind.FIRST, now)


def withdraw_name_request(session: Session, actor: Actor, *, now: datetime) -> None:
    """Take back what waits."""
    row = waiting_of(session, actor.id)
    if row is None or row.kind == Kind.FIRST:
        raise NothingWaits
    _take_back(session, row, now)


def confirm_name(session: Session, actor: Actor, keyring: Keyring, request_id: str, *, now: datetime) -> None:
    """Confirm a name of somebody else: from now on it stands, and whatever shows it has changed."""
    row = name_request_row(session, request_id)
    refuse_if_own_affairs(actor, row.person_id)
    refuse_if_standing_still(standstill_of(session, row.person_id))
    row.state = MOVES.after(row.state, "confirm")
    if row.kind == Kind.USED:
        approve_used_name(session, actor, row.person_id, row.name, now=now)
    else:
        if attested_name(session, row.person_id) is not None:
            take_name_off_signature(session, row.person_id)
        attest_name(session, actor, keyring, row.person_id, row.name, now=now)
    row.name, row.answered_by, row.answered_at = "", actor.id, now
    session.flush()
    list_again(session, row.person_id)
    tell(session, row.person_id, "request-decided", "/registry/name", now=now)


def decline_name(
    session: Session, actor: Actor, keyring: Keyring, request_id: str, what: DeclineName, *, now: datetime
) -> None:
    """Say why a name cannot be confirmed, and what would help; the person reads it."""
    row = name_request_row(session, request_id)
    refuse_if_own_affairs(actor, row.person_id)
    row.state = MOVES.after(row.state, "decline")
    row.answer = keyring.seal(row.person_id, ANSWER.format(id=row.id), what.reason, now=now)
    row.answered_by, row.answered_at = actor.id, now
    tell(session, row.person_id, "request-decided", "/registry/name", now=now)


def _open(session: Session, actor: Actor, name: str, kind: Kind, now: datetime) -> NameRequest:
    before = waiting_of(session, actor.id)
    if before is not None:
        _take_back(session, before, now)
    row = NameRequest(id=new_id(), person_id=actor.id, kind=kind, state=State.WAITING, name=name, asked_at=now)
    session.add(row)
    session.flush()
    return row


def _take_back(session: Session, row: NameRequest, now: datetime) -> None:
    row.state, row.name = MOVES.after(row.state, "withdraw"), ""
    row.answered_by, row.answered_at = row.person_id, now
    session.flush()


def forget_requests(session: Session, person_id: str) -> None:
    """Forget what somebody asked for about their names, and what was answered."""
    session.execute(sa.delete(NameRequest).where(col(NameRequest.person_id) == person_id))
