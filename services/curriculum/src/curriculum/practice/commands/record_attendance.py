from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.models import Actor
from curriculum.cohorts.tables import Training
from curriculum.completion.commands.complete_training import complete_training_if_all_stands
from curriculum.practice.models import Seen, Sheet
from curriculum.practice.queries.sessions import led_session
from curriculum.practice.rules import Attended, NotHeldYet, TrainingIsComplete, minutes_there, practice_minutes
from curriculum.practice.tables import Attendance, LiveSession
from shared.refusals import NotFound


def record_attendance(session: Session, session_id: str, actor: Actor, sheet: Sheet, *, now: datetime) -> None:
    """Write down who was there. A slip can be put right later; the practice minutes are summed up anew each time."""
    live = led_session(session, session_id, actor)
    if live.starts_at > now:
        raise NotHeldYet
    for training_id, seen in sheet.people.items():
        training = session.get(Training, training_id)
        if training is None or training.cohort_id != live.cohort_id:
            raise NotFound
        _note(session, live, training, seen, actor, now)


def _note(session: Session, live: LiveSession, training: Training, seen: Seen, actor: Actor, now: datetime) -> None:
    minutes = minutes_there(seen.presence, seen.minutes, live.minutes)
    row = session.get(Attendance, (live.id, training.id))
    if row is not None and (row.presence, row.minutes) == (seen.presence, minutes):
        return
    if training.completed_on is not None:
        raise TrainingIsComplete
    row = row or Attendance(session_id=live.id, training_id=training.id, presence="", minutes=0, recorded_by="")
    row.presence, row.minutes, row.recorded_by, row.recorded_at = seen.presence, minutes, actor.person_id, now
    session.add(row)
    session.flush()
    training.practice_minutes = _counted(session, training.id)
    session.add(training)
    complete_training_if_all_stands(session, training, now=now)


def _counted(session: Session, training_id: str) -> int:
    statement = (
        select(Attendance, LiveSession)
        .join(LiveSession, col(LiveSession.id) == col(Attendance.session_id))
        .where(Attendance.training_id == training_id)
    )
    return practice_minutes(
        Attended(live.makes_up or live.id, row.minutes, live.led_by_cps) for row, live in session.exec(statement)
    )
