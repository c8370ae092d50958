"""What changes for a group, told to everybody whom it touches."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from curriculum.applications.commands import give_back_applications
from curriculum.applications.queries import people_waiting
from curriculum.cohorts.commands import call_off_cohort, change_cohort
from curriculum.cohorts.inputs import CallOffCohort, ChangeCohort
from curriculum.cohorts.queries import facilitators_of
from curriculum.practice.commands import call_off_sessions
from curriculum.trainings.queries import people_of
from shared.actor import Actor
from shared.notices import tell


def change_group(session: Session, actor: Actor, cohort_id: str, what: ChangeCohort, *, now: datetime) -> None:
    """Change when, where, by whom or for how many a group is."""
    before = _leaders(session, cohort_id)
    change_cohort(session, actor, cohort_id, what)
    seats = [seat.person_id for seat in people_of(session, cohort_id) if seat.completed_on is None]
    for person_id in {*seats, *people_waiting(session, cohort_id)}:
        tell(session, person_id, "appointment-changed", "/curriculum/application", now=now)
    _tell_leaders(session, actor, cohort_id, before | _leaders(session, cohort_id), now)


def call_off_group(session: Session, actor: Actor, cohort_id: str, what: CallOffCohort, *, now: datetime) -> None:
    """Call a group off, and its sessions. Who has a place keeps all that they did and chooses another group.

    Whoever applied has what they wrote back.
    """
    call_off_cohort(session, actor, cohort_id, what)
    call_off_sessions(session, actor, cohort_id, what.reason, now=now)
    for seat in people_of(session, cohort_id):
        if seat.completed_on is None:
            tell(session, seat.person_id, "appointment-called-off", "/curriculum/cohorts", now=now)
    for person_id in people_waiting(session, cohort_id):
        tell(session, person_id, "appointment-called-off", "/curriculum/application", now=now)
    give_back_applications(session, cohort_id)
    _tell_leaders(session, actor, cohort_id, _leaders(session, cohort_id), now)


def _leaders(session: Session, cohort_id: str) -> set[str]:
    return {one.person_id for one in facilitators_of(session, cohort_id)}


def _tell_leaders(session: Session, actor: Actor, cohort_id: str, leaders: Iterable[str], now: datetime) -> None:
    for person_id in sorted({*leaders} - {actor.id}):
        tell(session, person_id, "appointment-changed", f"/curriculum/teaching/{cohort_id}", now=now)
