from collections import Counter
from datetime import date, timedelta

from curriculum import demonstration
from curriculum.applications.queries import applications_waiting
from curriculum.cohorts.queries import led_cohorts, open_cohorts
from curriculum.cohorts.rules import State as CohortState
from curriculum.course.content import Course
from curriculum.course.queries import figures, my_paper, my_progress
from curriculum.modules.content import Curriculum
from curriculum.study.queries import overview
from curriculum.trainings.queries import my_training
from curriculum.trainings.rules import State
from shared.demonstration import Cast, DemoPerson
from shared.testing import NOW, TODAY
from shared.testing.cast import dana, dov, erin, somebody

from .walk import Given


def person(name: str, *roles: str, **more: object) -> DemoPerson:
    fields = {"id": name, "name": name.title(), "email": f"{name}@peerway.example", "town": "Mosswater"}
    return DemoPerson.model_validate({**fields, "roles": roles or ("trainee",), **more})


CAST = Cast(
    people=(
        person("dana", "administrator"),
        person("dov", "administrator"),
        person("femi", "facilitator"),
        person("erin", "employer"),
        person("amara", stop="applied"),
        person("ben", stop="admitted"),
        person("sofia", stop="studying"),
        person("theo", stop="trained", training_completed_on=TODAY - timedelta(days=75)),
        person("omar", stop="not-current", training_completed_on=date(2023, 2, 1)),
    ),
    registrants=tuple(
        person(f"cps-{number}", stop="certified", training_completed_on=date(2022, 5, 1)) for number in range(30)
    ),
    password="door-door-door-door",
)


def test_there_is_somebody_at_each_stop(given: Given, published: Curriculum) -> None:
    for step in demonstration.STEPS:
        given.do(step, CAST, NOW)

    assert given.ask(applications_waiting).count == 1
    assert given.ask(my_training, somebody("ben")).state == State.ADMITTED
    sofia = given.ask(overview, somebody("sofia"), published)
    assert (sofia.next.module, sofia.next.page) == (12, 2)
    for name, day in (("theo", TODAY - timedelta(days=75)), ("omar", date(2023, 2, 1)), ("cps-7", date(2022, 5, 1))):
        assert given.ask(my_training, somebody(name)).completed_on == day
    assert len(given.ask(open_cohorts).items) == 1
    assert Counter(one.state for one in given.ask(led_cohorts, dana).items) == Counter(
        set(CohortState) - {CohortState.CALLED_OFF}
    )
    assert len([fact for fact in given.facts() if fact.type.endswith("training.completed.v1")]) == 32


def test_somebody_is_half_way_through_the_short_course_and_somebody_has_the_paper(given: Given, course: Course) -> None:
    given.do(demonstration.take_the_short_course, CAST, NOW)

    assert given.ask(my_progress, erin, course).unread == (5, 6, 7)
    assert given.ask(my_paper, dov, course).name == "Dov"
    assert {(one.before.people, one.after.people) for one in given.ask(figures, course)} == {(20, 10)}


def test_facts_about_a_person_are_dated_in_the_order_in_which_they_are_told(given: Given) -> None:
    for step in demonstration.STEPS:
        given.do(step, CAST, NOW)

    theo = [fact for fact in given.facts() if fact.subject == "theo"]
    assert [fact.time for fact in theo] == sorted(fact.time for fact in theo)
    assert all(fact.time <= NOW for fact in given.facts())
