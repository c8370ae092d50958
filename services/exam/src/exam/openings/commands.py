"""Rooms are opened by administrators, and watched over by whoever says that they will be there."""

from datetime import datetime, timedelta

from sqlmodel import Session

from exam.calendar.commands import free_time, take_time
from exam.openings.inputs import OfferOpening
from exam.openings.rows import opening_of
from exam.openings.rules import MOVES, State, refuse_unless_ahead, refuse_unless_open, refuse_unless_watcher
from exam.openings.tables import Opening
from exam.places.queries import open_place_named
from shared.actor import Actor
from shared.ids import new_id


def offer_opening(session: Session, actor: Actor, what: OfferOpening, *, now: datetime) -> str:
    """Open a room to people who write; nothing else is held there meanwhile."""
    refuse_unless_ahead(what.starts_at, now=now)
    place = open_place_named(session, what.place_id)
    opening = Opening(
        id=new_id(),
        place_id=place.id,
        place=place.name,
        starts_at=what.starts_at,
        ends_at=what.starts_at + timedelta(minutes=what.minutes),
        seats=place.seats,
        state=State.OPEN,
        made_by=actor.id,
        made_at=now,
    )
    session.add(opening)
    _hold(session, opening)
    return opening.id


def watch_opening(session: Session, actor: Actor, opening_id: str, *, now: datetime) -> None:
    """Say that one will be there and watch; whoever watches is nowhere else meanwhile."""
    opening = opening_of(session, opening_id)
    refuse_unless_open(opening.state)
    refuse_unless_watcher(opening.watched_by, actor.id)
    refuse_unless_ahead(opening.ends_at, now=now)
    opening.watched_by = actor.id
    _hold(session, opening)


def leave_opening(session: Session, actor: Actor, opening_id: str) -> None:
    """Say that one cannot be there after all, so that somebody else can."""
    opening = opening_of(session, opening_id)
    refuse_unless_open(opening.state)
    refuse_unless_watcher(opening.watched_by, actor.id)
    opening.watched_by = None
    _hold(session, opening)


def close_opening(session: Session, actor: Actor, opening_id: str) -> str | None:
    """Take an opening as withdrawn; who would have watched. Who is told, its command says."""
    opening = opening_of(session, opening_id)
    opening.state, opening.withdrawn_by = MOVES.after(opening.state, "withdraw"), actor.id
    free_time(session, opening.id)
    return opening.watched_by


def _hold(session: Session, opening: Opening) -> None:
    """Nobody is in two places: its room, and whoever watches."""
    watching = {opening.watched_by} if opening.watched_by else set()
    take_time(session, opening.id, watching, {opening.place_id}, opening.starts_at, ends=opening.ends_at)
