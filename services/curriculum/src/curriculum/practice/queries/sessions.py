from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from curriculum.cohorts.models import Actor, FacilitatorView
from curriculum.cohorts.queries.places import facilitators_of, led_cohort, people_of, training_of
from curriculum.cohorts.tables import RuleSet, Training
from curriculum.practice.models import OwnPractice, OwnSession, SessionView, SheetLine, SheetView
from curriculum.practice.tables import Attendance, LiveSession
from shared.refusals import NotFound


def sessions_of(session: Session, cohort_id: str | None, now: datetime) -> list[SessionView]:
    statement = select(LiveSession).where(LiveSession.cohort_id == cohort_id).order_by(col(LiveSession.starts_at))
    return _views(session, session.exec(statement).all(), cohort_id, now)


def led_sessions(session: Session, cohort_id: str, actor: Actor, now: datetime) -> list[SessionView]:
    led_cohort(session, cohort_id, actor)
    return sessions_of(session, cohort_id, now)


def led_session(session: Session, session_id: str, actor: Actor) -> LiveSession:
    """For those who lead its cohort; for all others there is none."""
    live = session.get(LiveSession, session_id)
    if live is None:
        raise NotFound
    led_cohort(session, live.cohort_id, actor)
    return live


def show_sheet(session: Session, session_id: str, actor: Actor, now: datetime) -> SheetView:
    live = led_session(session, session_id, actor)
    known = _attendance_at(session, live.id)
    missed = _attendance_at(session, live.makes_up) if live.makes_up else {}
    lines = [_line(training, known.get(training.id), live, missed) for training in people_of(session, live.cohort_id)]
    view = next(view for view in sessions_of(session, live.cohort_id, now) if view.id == live.id)
    return SheetView(session=view, people=tuple(sorted(lines, key=lambda line: not line.expected)))


def show_practice(session: Session, person_id: str, now: datetime) -> OwnPractice:
    training = training_of(session, person_id)
    if training is None:
        raise NotFound
    rules = session.get(RuleSet, training.rule_set_id)
    assert rules is not None
    rows = session.exec(select(Attendance).where(Attendance.training_id == training.id))
    mine = {row.session_id: row for row in rows}
    all_sessions = sessions_of(session, training.cohort_id, now)
    return OwnPractice(
        minutes=training.practice_minutes,
        required=rules.practice_minutes,
        sessions=tuple(_own(view, mine, all_sessions) for view in all_sessions if _concerns(view, mine)),
        facilitators=facilitators_of(session, training.cohort_id),
    )


def _concerns(view: SessionView, mine: dict[str, Attendance]) -> bool:
    """A make-up date is for those who missed the session, or came."""
    if view.makes_up is None or view.id in mine:
        return True
    first = mine.get(view.makes_up)
    return first is not None and first.presence != "attended"


def _own(view: SessionView, mine: dict[str, Attendance], everything: list[SessionView]) -> OwnSession:
    row = mine.get(view.id)
    make_ups = [other for other in everything if other.makes_up == view.id]
    made_up = any(other.id in mine and mine[other.id].presence == "attended" for other in make_ups)
    if row is None:
        return OwnSession(session=view, state="not_recorded" if view.held else "ahead", minutes=0)
    if row.presence != "attended" and made_up:
        return OwnSession(session=view, state="made_up", minutes=row.minutes)
    offered = tuple(other for other in make_ups if not other.held) if row.presence != "attended" else ()
    return OwnSession.model_validate(
        {"session": view, "state": row.presence, "minutes": row.minutes, "make_ups": offered}
    )


def _line(training: Training, row: Attendance | None, live: LiveSession, missed: dict[str, Attendance]) -> SheetLine:
    first = missed.get(training.id)
    return SheetLine.model_validate(
        {
            "training_id": training.id,
            "name": training.name,
            "presence": row.presence if row else None,
            "minutes": row.minutes if row and row.presence == "part" else None,
            "fixed": training.completed_on is not None,
            "expected": live.makes_up is None or (first is not None and first.presence != "attended"),
        }
    )


def _attendance_at(session: Session, session_id: str) -> dict[str, Attendance]:
    rows = session.exec(select(Attendance).where(Attendance.session_id == session_id))
    return {row.training_id: row for row in rows}


def _views(session: Session, rows: Sequence[LiveSession], cohort_id: str | None, now: datetime) -> list[SessionView]:
    leaders = {leader.person_id: leader for leader in facilitators_of(session, cohort_id)}
    titles = {row.id: row.title for row in rows}
    return [
        SessionView.model_validate(
            {
                **row.model_dump(),
                "led_by": leaders.get(row.led_by) or _unknown(row),
                "makes_up_title": titles.get(row.makes_up or ""),
                "held": row.starts_at <= now,
            }
        )
        for row in rows
    ]


def _unknown(row: LiveSession) -> FacilitatorView:
    return FacilitatorView(person_id=row.led_by, name="", contact="", cps=row.led_by_cps)
