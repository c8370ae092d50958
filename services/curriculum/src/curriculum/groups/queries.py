from datetime import datetime

from sqlmodel import Session

from curriculum.applications.queries import applications, count_waiting, waiting_longest
from curriculum.cohorts.queries import led_cohort
from curriculum.completion.queries import count_completed
from curriculum.groups.views import GroupView, PersonLine
from curriculum.practice.queries import sessions_of
from curriculum.trainings.queries import people
from curriculum.trainings.views import Seat
from shared.actor import Actor


def group(
    session: Session,
    actor: Actor,
    cohort_id: str,
    *,
    after_person: str = "",
    after_session: str = "",
    after_application: str = "",
    now: datetime,
) -> GroupView:
    """Three lists, each of which goes on by itself."""
    cohort = led_cohort(session, actor, cohort_id, now=now)
    seats = people(session, cohort_id, after=after_person)
    modules = count_completed(session, [seat.training_id for seat in seats.items])
    return GroupView(
        cohort=cohort,
        waiting=count_waiting(session, [cohort_id]).get(cohort_id, 0),
        waiting_longest=waiting_longest(session, cohort_id),
        applications=applications(session, actor, cohort_id, after=after_application),
        people=seats.map(lambda seat: _person(seat, modules.get(seat.training_id, 0))),
        sessions=sessions_of(session, cohort_id, cohort.facilitators, after=after_session, now=now),
    )


def _person(seat: Seat, modules: int) -> PersonLine:
    return PersonLine(name=seat.name, state=seat.state, modules=modules, practice_minutes=seat.practice_minutes)
