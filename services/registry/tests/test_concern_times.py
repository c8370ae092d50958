"""What is not met in time is noted and shown; more time is taken once; each keeps the rules under which it began."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from registry.casework.queries import my_concern
from registry.concerns.commands import close_concern, extend_decision, view_concern
from registry.concerns.inputs import CloseConcern, ExtendDecision
from registry.concerns.queries import concerns
from registry.concerns.rules import Closing
from registry.deadlines.commands import draft_concern_rules, publish_concern_rules
from registry.deadlines.inputs import DraftConcernRules, DraftConcernRulesPage
from registry.deadlines.queries import concern_rules, times_of
from registry.deadlines.rows import after_days, end_of
from registry.deadlines.rules import ExtendedBefore, Kind, NotRunning
from registry.deadlines.views import Time
from shared.approvals.rules import SamePerson
from shared.days import day_of
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .telling import decide, newest, people, ready, resumed, taken_up, tell
from .walk import keys

WHY = ExtendDecision(reason="Somebody who was there can be heard only next month.")


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def times(scene: Scene, concern_id: str) -> dict[Kind, Time]:
    return {one.kind: one for one in scene.ask(times_of, concern_id, now=scene.now)}


def test_the_person_is_told_within_five_business_days(scene: Scene) -> None:
    scene.at(date(2026, 5, 21))  # a Thursday; Monday is Memorial Day
    code = tell(scene)
    concern_id = newest(scene)
    assert times(scene, concern_id)[Kind.TELL].due_at == end_of(date(2026, 5, 29))

    scene.at(end_of(date(2026, 5, 29)) - timedelta(seconds=1))
    scene.due()
    assert (times(scene, concern_id)[Kind.TELL].late, resumed(scene, code).late) == (False, False)
    scene.later(seconds=1)
    assert resumed(scene, code).late
    scene.due()
    assert scene.ask(concerns, dana, now=scene.now).items[0].late


def test_that_it_was_late_stays_when_it_is_done(scene: Scene) -> None:
    tell(scene)
    concern_id = newest(scene)
    scene.later(days=30)
    scene.due()
    closing = CloseConcern(why=Closing.NOT_THE_CODE, words="Please ask the house where it happened.")
    scene.do(close_concern, dana, keys(scene), concern_id, closing)

    seen = times(scene, concern_id)
    assert (seen[Kind.TELL].late, seen[Kind.TELL].runs, seen[Kind.DECIDE].late) == (True, False, False)


@pytest.mark.parametrize(("hours", "late"), [(71, False), (72, True)])
def test_where_somebody_is_in_danger_the_first_look_comes_within_72_hours(scene: Scene, hours: int, late: bool) -> None:
    tell(scene, danger=True)
    concern_id = newest(scene)
    scene.later(hours=hours)
    scene.do(view_concern, dov, concern_id)
    scene.due()

    seen = times(scene, concern_id)[Kind.FIRST_LOOK]
    assert (seen.late, seen.met_at) == (late, scene.now)


def test_a_decision_comes_within_90_days_and_30_more_with_a_reason(scene: Scene) -> None:
    begun = scene.now
    concern_id = taken_up(scene)
    assert times(scene, concern_id)[Kind.DECIDE].due_at == after_days(90, now=begun)

    scene.later(days=80)
    scene.do(extend_decision, dana, keys(scene), concern_id, WHY)
    assert times(scene, concern_id)[Kind.DECIDE].due_at == after_days(120, now=begun)
    assert scene.ask(my_concern, alice, keys(scene), concern_id, now=scene.now).extension == WHY.reason
    with pytest.raises(ExtendedBefore):
        scene.do(extend_decision, dana, keys(scene), concern_id, WHY)


def test_what_is_decided_needs_no_more_time(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "advice")

    assert not times(scene, concern_id)[Kind.DECIDE].runs
    with pytest.raises(NotRunning):
        scene.do(extend_decision, dana, keys(scene), concern_id, WHY)


def test_other_rules_take_two_people_and_what_runs_keeps_its_own(scene: Scene) -> None:
    begun, day = scene.now, day_of(scene.now) + timedelta(days=10)
    before = taken_up(scene)
    what = DraftConcernRules(id="concerns-2027", effective_from=day, decide_days=60, holidays=(date(2026, 3, 13),))
    scene.do(draft_concern_rules, dana, what)
    with pytest.raises(SamePerson):
        scene.do(publish_concern_rules, dana, "concerns-2027")
    assert scene.do(publish_concern_rules, dov, "concerns-2027") is True
    scene.at(day)
    assert scene.ask(concern_rules, dana, now=scene.now).current.decide_days == 60

    after = taken_up(scene)
    assert times(scene, before)[Kind.DECIDE].due_at == after_days(90, now=begun)
    assert times(scene, after)[Kind.DECIDE].due_at == after_days(60, now=scene.now)
    scene.do(extend_decision, dana, keys(scene), before, WHY)
    assert times(scene, before)[Kind.DECIDE].due_at == after_days(120, now=begun)


def test_a_page_asks_for_days_one_a_line() -> None:
    day = date(2027, 1, 1)
    asked = DraftConcernRulesPage(id="concerns-2027", effective_from=day, days="2027-07-05\n2027-01-01")

    assert asked.rules().holidays == (day, date(2027, 7, 5))
