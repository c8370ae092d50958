"""What the verbs on a session share: finding it and who leads it, and telling whom it is for."""

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session

from curriculum.attendance.queries import noted_at
from curriculum.attendance.rules import missed
from curriculum.cohorts.queries import facilitators_of, refuse_unless_led
from curriculum.cohorts.views import FacilitatorView
from curriculum.practice.rules import NotAFacilitatorHere, refuse_if_over
from curriculum.practice.tables import LiveSession
from curriculum.trainings.queries import people_of
from shared.actor import Actor
from shared.events import NoticeKind
from shared.notices import tell
from shared.refusals import NotFound

SESSIONS = "/curriculum/sessions"
"""Where people see their sessions."""


def led_session(session: Session, actor: Actor, session_id: str) -> LiveSession:
    """For those who lead its group; for all others there is none."""
    live = session.get(LiveSession, session_id)
    if live is None:
        raise NotFound
    refuse_unless_led(session, actor, live.cohort_id)
    return live


def leader_of(session: Session, cohort_id: str, person_id: str) -> FacilitatorView:
    """One of those who lead the group, or a refusal."""
    found = next((one for one in facilitators_of(session, cohort_id) if one.person_id == person_id), None)
    if found is None:
        raise NotAFacilitatorHere("led_by")
    return found


def refuse_unless_changeable(session: Session, live: LiveSession) -> None:
    refuse_if_over(noted=bool(noted_at(session, live.id)), called_off=live.called_off_at is not None)


def tell_group(
    session: Session,
    actor: Actor,
    live: LiveSession,
    kind: NoticeKind,
    *,
    also: Set[str] = frozenset(),
    now: datetime,
) -> None:
    """Tell everybody whom a session is for, and who leads it, but whoever did it."""
    people = _people_of(session, live)
    for person_id in sorted(people - {actor.id}):
        tell(session, person_id, kind, SESSIONS, now=now)
    for person_id in sorted({live.led_by, *also} - people - {actor.id}):
        tell(session, person_id, kind, f"/curriculum/teaching/{live.cohort_id}", now=now)


def _people_of(session: Session, live: LiveSession) -> set[str]:
    """For whom a session is: those of the group who are still in training, and for a make-up date those who missed."""
    seats = [seat for seat in people_of(session, live.cohort_id) if seat.completed_on is None]
    if live.makes_up is not None:
        away = {one for one, noted in noted_at(session, live.makes_up).items() if missed(noted.presence)}
        seats = [seat for seat in seats if seat.training_id in away]
    return {seat.person_id for seat in seats}
