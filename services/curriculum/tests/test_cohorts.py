from datetime import date, timedelta

import pytest

from curriculum.cohorts.commands.move_cohort import move_cohort
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.publish_rule_set import publish_rule_set
from curriculum.cohorts.models import Actor, CohortPlan, NewRuleSet
from curriculum.cohorts.queries.places import led_cohorts, list_cohorts, rule_set_on, show_cohort, show_training
from curriculum.cohorts.rules import MoreThanThereAre, MoveNotPossible, NotIntroduced, RuleSetKnown
from shared.testing import NOW, TODAY

from .walk import FEMI, Given

RULES = NewRuleSet(
    id="training-2027", effective_from=date(2027, 1, 1), modules=30, practice_minutes=900, source="The committee"
)


def test_a_group_says_who_leads_it_and_how_to_reach_them(given: Given) -> None:
    cohort = given.ask(show_cohort, given.cohort(), NOW)

    assert [(leader.name, leader.contact) for leader in cohort.facilitators] == [("Femi", "555 0100")]


def test_a_group_is_not_led_by_somebody_nobody_knows(given: Given) -> None:
    plan = CohortPlan(title="A", place="B", apply_until=TODAY, starts_on=TODAY, places=1, facilitators=("somebody",))

    with pytest.raises(NotIntroduced):
        given.do(open_cohort, plan, "dana", now=NOW)


def test_a_facilitator_sees_their_own_groups_and_an_administrator_all(given: Given) -> None:
    mine, other = given.cohort("femi"), given.cohort("gil")

    assert [cohort.id for cohort in given.ask(led_cohorts, FEMI, NOW)] == [mine]
    everything = given.ask(led_cohorts, Actor(person_id="dana", administrator=True), NOW)
    assert {cohort.id for cohort in everything} == {mine, other}


def test_a_closed_group_is_not_listed_until_it_is_opened_again(given: Given) -> None:
    cohort = given.cohort()
    given.do(move_cohort, cohort, "close")
    assert given.ask(list_cohorts, NOW) == []

    given.do(move_cohort, cohort, "reopen")

    assert [listed.id for listed in given.ask(list_cohorts, NOW)] == [cohort]


def test_a_finished_group_is_not_opened_again(given: Given) -> None:
    cohort = given.cohort()
    given.do(move_cohort, cohort, "finish")

    with pytest.raises(MoveNotPossible):
        given.do(move_cohort, cohort, "reopen")


def test_a_group_whose_last_day_is_over_is_not_listed(given: Given) -> None:
    given.cohort()

    assert given.ask(list_cohorts, NOW + timedelta(days=11)) == []


def test_a_training_keeps_the_rule_set_it_began_with(given: Given) -> None:
    given.admitted(given.cohort())

    given.do(publish_rule_set, RULES, 34, "dana", now=NOW)

    assert given.ask(show_training, "alice", NOW).rules.id == "training-2012"
    assert given.ask(rule_set_on, date(2026, 12, 31)).id == "training-2012"
    assert given.ask(rule_set_on, date(2027, 1, 1)).id == "training-2027"


def test_a_rule_set_is_never_changed(given: Given) -> None:
    given.do(publish_rule_set, RULES, 34, "dana", now=NOW)

    with pytest.raises(RuleSetKnown):
        given.do(publish_rule_set, RULES, 34, "dana", now=NOW)


def test_no_rule_set_asks_for_modules_that_are_not_there(given: Given) -> None:
    with pytest.raises(MoreThanThereAre):
        given.do(publish_rule_set, RULES.model_copy(update={"modules": 35}), 34, "dana", now=NOW)
