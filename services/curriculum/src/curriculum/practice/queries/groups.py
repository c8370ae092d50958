"""A group as those who lead it see it: who waits, who is there, how far they are, when they meet."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session

from curriculum.cohorts.models import Actor, ApplicationLine, CohortView
from curriculum.cohorts.queries.applications import applications_of
from curriculum.cohorts.queries.places import people_of, show_led_cohort
from curriculum.cohorts.rules import TrainingState
from curriculum.completion.queries import count_completed
from curriculum.practice.models import SessionView
from curriculum.practice.queries.sessions import sessions_of


class PersonLine(BaseModel, frozen=True):
    name: str
    state: TrainingState
    modules: int
    practice_minutes: int


class GroupView(BaseModel, frozen=True):
    cohort: CohortView
    waiting: tuple[ApplicationLine, ...]
    decided: tuple[ApplicationLine, ...]
    people: tuple[PersonLine, ...]
    sessions: tuple[SessionView, ...]


def show_group(session: Session, cohort_id: str, actor: Actor, now: datetime) -> GroupView:
    cohort = show_led_cohort(session, cohort_id, actor, now)
    applications = applications_of(session, cohort_id, actor)
    people = people_of(session, cohort_id)
    modules = count_completed(session, [training.id for training in people])
    return GroupView(
        cohort=cohort,
        waiting=tuple(line for line in applications if line.state == "waiting"),
        decided=tuple(line for line in applications if line.state != "waiting"),
        people=tuple(
            PersonLine.model_validate({**training.model_dump(), "modules": modules.get(training.id, 0)})
            for training in people
        ),
        sessions=tuple(sessions_of(session, cohort_id, now)),
    )
