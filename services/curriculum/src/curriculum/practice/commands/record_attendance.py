from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.attendance.commands import note
from curriculum.attendance.queries import noted_at, noted_of
from curriculum.attendance.rules import (
    Attended,
    minutes_there,
    missed,
    practice_minutes,
    refuse_if_complete,
    refuse_unless_admitted,
    refuse_unless_held,
    seen_as,
)
from curriculum.attendance.views import Noted
from curriculum.completion.commands import complete_training_if_all_stands
from curriculum.practice.inputs import RecordAttendance, Seen
from curriculum.practice.rows import SESSIONS, led_session
from curriculum.practice.rules import refuse_if_over
from curriculum.practice.tables import LiveSession
from curriculum.trainings.commands import count_practice
from curriculum.trainings.queries import people_of
from curriculum.trainings.views import Seat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.notices import tell
from shared.refusals import NotFound
from shared.versions import merged


def record_attendance(
    session: Session, actor: Actor, session_id: str, what: RecordAttendance, *, now: datetime
) -> None:
    """Write down who was there. A slip can be put right later."""
    live = led_session(session, actor, session_id)
    refuse_unless_held(held=live.starts_at <= now)
    refuse_if_over(noted=False, called_off=live.called_off_at is not None)
    seats = {seat.training_id: seat for seat in people_of(session, live.cohort_id)}
    if what.people.keys() - seats.keys():
        raise NotFound
    known, changed = noted_at(session, live.id), []
    for training_id, seen in _changed_here(known, what).items():
        seat, minutes = seats[training_id], minutes_there(seen.presence, seen.minutes, live.minutes)
        noted = Noted(live.id, training_id, seen.presence, minutes)
        if known.get(training_id) == noted:
            continue
        refuse_if_own_affairs(actor, seat.person_id)
        refuse_if_complete(complete=seat.completed_on is not None)
        refuse_unless_admitted(day_of(seat.admitted_at), held_on=day_of(live.starts_at))
        changed.append(seat)
        note(session, actor, noted, now=now)
    session.flush()
    for seat in changed:
        if missed(what.people[seat.training_id].presence):  # there is something to make up
            tell(session, seat.person_id, "decision-made", SESSIONS, now=now)
    _count_anew(session, changed, now)


def _changed_here(known: Mapping[str, Noted], what: RecordAttendance) -> dict[str, Seen]:
    """Of all that a sheet says, what its writer means; what somebody else wrote down meanwhile is not written over."""
    saved = {one: seen_as(row.presence, row.minutes) for one, row in known.items()}
    sent = {one: seen_as(seen.presence, seen.minutes) for one, seen in what.people.items()}
    fields = {one: (f"presence.{one}", f"minutes.{one}") for one in sent}
    after = merged(what.base, saved=saved, sent=sent, shown_as=fields)
    return {one: seen for one, seen in what.people.items() if after[one] == sent[one]}


def _count_anew(session: Session, seats: Collection[Seat], now: datetime) -> None:
    """It may have been the last thing that somebody's training needed."""
    ids = [seat.training_id for seat in seats]
    noted = noted_of(session, ids)
    rows = session.exec(select(LiveSession).where(col(LiveSession.id).in_({one.session_id for one in noted})))
    lives = {live.id: live for live in rows}
    attended: dict[str, list[Attended]] = defaultdict(list)
    for one in noted:
        live = lives[one.session_id]
        attended[one.training_id].append(Attended(live.makes_up or live.id, one.minutes, live.led_by_cps))
    minutes = {one: practice_minutes(attended[one]) for one in ids}
    count_practice(session, minutes)
    for seat in seats:
        complete_training_if_all_stands(session, replace(seat, practice_minutes=minutes[seat.training_id]), now=now)
