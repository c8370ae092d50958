"""Live sessions are planned, and who was there is written down; the minutes are summed up anew each time."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.queries import facilitators_of, refuse_unless_led
from curriculum.completion.commands import complete_training_if_all_stands
from curriculum.practice.inputs import PlanSession, RecordAttendance
from curriculum.practice.rows import led_session
from curriculum.practice.rules import (
    Attended,
    NotAFacilitatorHere,
    NothingToMakeUp,
    minutes_there,
    missed,
    practice_minutes,
    refuse_if_complete,
    refuse_unless_held,
)
from curriculum.practice.tables import Attendance, LiveSession
from curriculum.trainings.commands import count_practice
from curriculum.trainings.queries import people_of
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound

SESSIONS = "/curriculum/sessions"
"""Where people see their sessions."""


def plan_session(session: Session, actor: Actor, cohort_id: str, what: PlanSession, *, now: datetime) -> str:
    """Plan a live session, or a make-up date for one."""
    refuse_unless_led(session, actor, cohort_id)
    leader = next((one for one in facilitators_of(session, cohort_id) if one.person_id == what.led_by), None)
    if leader is None:
        raise NotAFacilitatorHere("led_by")
    if what.makes_up is not None:
        _refuse_unless_made_up(session, what.makes_up, cohort_id)
    live = LiveSession(
        id=new_id(),
        cohort_id=cohort_id,
        title=what.title,
        place=what.place,
        starts_at=what.starts_at,
        minutes=what.minutes,
        led_by=what.led_by,
        led_by_cps=leader.cps,
        makes_up=what.makes_up,
    )
    session.add(live)
    for person_id in _people_of(session, live) - {actor.id}:
        tell(session, person_id, "appointment-set", SESSIONS, now=now)
    return live.id


def record_attendance(
    session: Session, actor: Actor, session_id: str, what: RecordAttendance, *, now: datetime
) -> None:
    """Write down who was there. A slip can be put right later."""
    live = led_session(session, actor, session_id)
    refuse_unless_held(held=live.starts_at <= now)
    seats = {seat.training_id: seat for seat in people_of(session, live.cohort_id)}
    if what.people.keys() - seats.keys():
        raise NotFound
    noted = session.exec(select(Attendance).where(Attendance.session_id == live.id))
    known, changed = {row.training_id: row for row in noted}, []
    for training_id, seen in what.people.items():
        row = known.get(training_id)
        minutes = minutes_there(seen.presence, seen.minutes, live.minutes)
        if row is not None and (row.presence, row.minutes) == (seen.presence, minutes):
            continue
        refuse_if_own_affairs(actor, seats[training_id].person_id)
        refuse_if_complete(complete=seats[training_id].completed_on is not None)
        changed.append(seats[training_id])
        row = row or Attendance(
            session_id=live.id,
            training_id=training_id,
            presence=seen.presence,
            minutes=minutes,
            recorded_by=actor.id,
            recorded_at=now,
        )
        row.presence, row.minutes, row.recorded_by, row.recorded_at = seen.presence, minutes, actor.id, now
        session.add(row)
    session.flush()
    for seat in changed:
        if missed(what.people[seat.training_id].presence):  # there is something to make up
            tell(session, seat.person_id, "decision-made", SESSIONS, now=now)
    _count_anew(session, changed, now)


def _people_of(session: Session, live: LiveSession) -> set[str]:
    """For whom a session is: those of the group who are still in training, and for a make-up date those who missed."""
    seats = [seat for seat in people_of(session, live.cohort_id) if seat.completed_on is None]
    if live.makes_up is not None:
        noted = select(Attendance).where(Attendance.session_id == live.makes_up)
        away = {row.training_id for row in session.exec(noted) if missed(row.presence)}
        seats = [seat for seat in seats if seat.training_id in away]
    return {seat.person_id for seat in seats}


def _count_anew(session: Session, seats: Collection[Seat], now: datetime) -> None:
    """It may have been the last thing that somebody's training needed."""
    ids = [seat.training_id for seat in seats]
    rows = session.exec(
        select(Attendance, LiveSession)
        .join(LiveSession, col(LiveSession.id) == col(Attendance.session_id))
        .where(col(Attendance.training_id).in_(ids))
    )
    attended: dict[str, list[Attended]] = defaultdict(list)
    for row, live in rows:
        attended[row.training_id].append(Attended(live.makes_up or live.id, row.minutes, live.led_by_cps))
    minutes = {one: practice_minutes(attended[one]) for one in ids}
    count_practice(session, minutes)
    for seat in seats:
        complete_training_if_all_stands(session, replace(seat, practice_minutes=minutes[seat.training_id]), now=now)


def _refuse_unless_made_up(session: Session, session_id: str, cohort_id: str) -> None:
    first = session.get(LiveSession, session_id)
    if first is None or first.cohort_id != cohort_id or first.makes_up is not None:
        raise NothingToMakeUp("makes_up")
