from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from exam.accommodations.queries import arrangements_of
from exam.attempts.queries import refuse_unless_part_takable
from exam.attempts.rules import Part
from exam.eligibility.queries import candidacy_of
from exam.eligibility.rules import refuse_unless_open
from exam.sittings.rows import clock_with, own_sitting, sitting_of
from exam.sittings.rules import AlreadySitting, State, refuse_unless_writable
from exam.sittings.tables import Sitting
from exam.sittings.views import Begun, Sat
from shared.actor import Actor
from shared.paging import Page, page


def begun(session: Session, actor: Actor, sitting_id: str) -> Begun:
    return Begun(id=sitting_id, writer_token=own_sitting(session, actor, sitting_id).writer_token)


def refuse_unless_next(session: Session, person_id: str, *, now: datetime) -> None:
    """Whether the written part is what this person may take now, or choose a time for."""
    refuse_unless_open(candidacy_of(session, person_id))
    states = dict(session.exec(select(Sitting.id, Sitting.state).where(Sitting.person_id == person_id)).all())
    if State.OPEN in states.values():
        raise AlreadySitting
    taken = [id for id, state in states.items() if state == State.SUBMITTED]
    refuse_unless_part_takable(session, person_id, Part.WRITTEN, taken, now=now)


def my_sat(session: Session, actor: Actor, sitting_id: str) -> Sat:
    return _sat(session, [own_sitting(session, actor, sitting_id)])[0]


def my_writable_sat(session: Session, actor: Actor, sitting_id: str, writer_token: str | None, *, now: datetime) -> Sat:
    found = my_sat(session, actor, sitting_id)
    refuse_unless_writable(found.state, found.clock, found.writer_token, writer_token, now=now)
    return found


def sat(session: Session, sitting_id: str) -> Sat:
    """Whosoever it is."""
    return _sat(session, [sitting_of(session, sitting_id)])[0]


def sat_by(session: Session, person_id: str) -> tuple[Sat, ...]:
    """Every sitting of a person, newest first."""
    mine = select(Sitting).where(Sitting.person_id == person_id).order_by(col(Sitting.started_at).desc())
    return tuple(_sat(session, session.exec(mine).all()))


def my_sittings_by_page(session: Session, actor: Actor, *, after: str = "") -> Page[Sat]:
    """Newest first."""
    mine = select(Sitting).where(Sitting.person_id == actor.id)
    found = page(session, mine, by=(Sitting.started_at, Sitting.id), after=after, newest_first=True)
    return found.of(_sat(session, found.items))


def sittings_by_page(session: Session, *, after: str = "") -> Page[Sat]:
    """Of everybody: who sits now, then who has sat, newest first."""
    by = (col(Sitting.state) == State.OPEN, Sitting.started_at, Sitting.id)
    found = page(session, select(Sitting), by=by, after=after, newest_first=True)
    return found.of(_sat(session, found.items))


def sittings_at(session: Session, appointment_ids: Collection[str]) -> dict[str, str]:
    """The sittings that were begun at these appointments, by the ids of those."""
    begun = select(Sitting.appointment_id, Sitting.id).where(col(Sitting.appointment_id).in_(appointment_ids))
    return {appointment: id for appointment, id in session.exec(begun) if appointment}


def person_of(session: Session, sitting_id: str) -> str:
    return session.get_one(Sitting, sitting_id).person_id


def is_under_way(session: Session, person_id: str) -> bool:
    """Whether somebody sits just now, or has sat and scoring has not claimed it."""
    open_one, sent_in = col(Sitting.state) == State.OPEN, col(Sitting.state) == State.SUBMITTED
    under_way = open_one | (sent_in & col(Sitting.claimed_at).is_(None))
    return session.exec(select(Sitting.id).where(Sitting.person_id == person_id, under_way)).first() is not None


def due_sittings(session: Session, *, now: datetime) -> list[str]:
    """Open sittings whose end has come, or may have come."""
    due = select(Sitting.id).where(Sitting.state == State.OPEN, col(Sitting.due_at) <= now)
    return list(session.exec(due.order_by(col(Sitting.due_at))))


def handed_in(session: Session, *, now: datetime) -> list[str]:
    """Sittings that were sent in and that scoring has not claimed."""
    waiting = select(Sitting.id).where(Sitting.state == State.SUBMITTED, col(Sitting.claimed_at).is_(None))
    return list(session.exec(waiting.order_by(col(Sitting.submitted_at))))


def submitted() -> Select[str, str]:
    """A statement for others to join: the sittings that were sent in (id, form_id)."""
    return select(Sitting.id, Sitting.form_id).where(Sitting.state == State.SUBMITTED)


def clocks() -> sa.Select[*tuple[Any, ...]]:
    """What a save looks at of each sitting, to be joined: its clock, and who may write where."""
    who = (Sitting.id, Sitting.person_id, Sitting.form_id, Sitting.state, Sitting.writer_token)
    clock = (Sitting.started_at, Sitting.allowance_seconds, Sitting.breaks_stop_clock, Sitting.break_budget_seconds)
    times = (Sitting.stopped_seconds, Sitting.granted_seconds, Sitting.break_seconds)
    return sa.select(*map(col, (*who, *clock, *times, Sitting.break_began_at, Sitting.paused_at)))


def _sat(session: Session, rows: Sequence[Sitting]) -> list[Sat]:
    arranged = arrangements_of(session, [row.person_id for row in rows])
    return [
        Sat(
            id=row.id,
            person_id=row.person_id,
            form_id=row.form_id,
            rule_set=row.rule_set,
            state=row.state,
            started_at=row.started_at,
            submitted_at=row.submitted_at,
            submitted_by=row.submitted_by,
            writer_token=row.writer_token,
            arrangement=arranged[row.person_id],
            clock=clock_with(arranged[row.person_id], row),
        )
        for row in rows
    ]
