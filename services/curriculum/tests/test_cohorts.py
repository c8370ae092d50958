import pytest

from curriculum.cohorts import commands, queries
from curriculum.cohorts.inputs import MoveCohort, OpenCohort
from curriculum.cohorts.rules import Act, MoveNotPossible, NotIntroduced
from shared.testing import TODAY, Scene
from shared.testing.cast import dana, femi

from .walk import Given, gil


def move(given: Given, cohort_id: str, act: Act) -> None:
    given.do(commands.move_cohort, cohort_id, MoveCohort(act=act))


def open_ones(given: Given) -> list[str]:
    return [one.id for one in given.ask(queries.open_cohorts).items]


def test_a_group_says_who_leads_it_and_how_to_reach_them(given: Given) -> None:
    cohort = given.ask(queries.cohort, given.cohort())

    assert [(leader.name, leader.contact) for leader in cohort.facilitators] == [("Femi", "555 0100")]


def test_a_group_is_not_led_by_somebody_nobody_knows(given: Given) -> None:
    plan = OpenCohort(title="A", place="B", apply_until=TODAY, starts_on=TODAY, places=1, facilitators=("somebody",))

    with pytest.raises(NotIntroduced):
        given.do(commands.open_cohort, dana, plan)


def test_a_facilitator_sees_their_own_groups_and_an_administrator_all(given: Given) -> None:
    mine, other = given.cohort(femi), given.cohort(gil)

    assert [cohort.id for cohort in given.ask(queries.led_cohorts, femi).items] == [mine]
    assert {cohort.id for cohort in given.ask(queries.led_cohorts, dana).items} == {mine, other}


def test_groups_that_are_over_stand_last(given: Given) -> None:
    first, over, last = given.cohort(), given.cohort(), given.cohort()
    move(given, over, "finish")

    listed = [cohort.id for cohort in given.ask(queries.led_cohorts, femi).items]

    assert listed == [*sorted([first, last], reverse=True), over]


def test_a_closed_group_is_not_listed_until_it_is_opened_again(given: Given) -> None:
    cohort_id = given.cohort()
    move(given, cohort_id, "close")
    assert open_ones(given) == []

    move(given, cohort_id, "reopen")

    assert open_ones(given) == [cohort_id]


def test_a_finished_group_is_not_opened_again(given: Given) -> None:
    cohort_id = given.cohort()
    move(given, cohort_id, "finish")

    with pytest.raises(MoveNotPossible):
        move(given, cohort_id, "reopen")


def test_a_group_whose_last_day_is_over_is_not_listed(given: Given, scene: Scene) -> None:
    given.cohort()
    scene.later(days=11)

    assert open_ones(given) == []
