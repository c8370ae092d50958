import pytest

from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.models import Actor, Deciding
from curriculum.cohorts.queries.applications import own_application
from curriculum.cohorts.queries.places import training_of
from curriculum.cohorts.rules import CohortFull, MoveNotPossible, NotYourOwn, WayBackNeeded
from curriculum.cohorts.tables import Application
from shared.refusals import NotFound
from shared.testing import NOW

from .walk import FEMI, WELCOME, Given

DANA = Actor(person_id="dana", administrator=True)
NOT_NOW = Deciding(decision="refuse", reasons="This group is full of beginners.", way_back="Apply in June.")


def test_who_is_admitted_has_a_place_and_it_is_told(given: Given) -> None:
    application = given.applied(given.cohort())

    given.do(decide_application, given.keys, application, FEMI, WELCOME, now=NOW)

    training = given.ask(training_of, "alice")
    assert (training.state, training.name, training.rule_set_id) == ("admitted", "Alice Amadi", "training-2012")
    assert [fact.type for fact in given.told()] == ["curriculum.training.admitted.v1"]


def test_the_decision_keeps_the_rule_set_of_its_day(given: Given) -> None:
    application = given.applied(given.cohort())

    given.do(decide_application, given.keys, application, DANA, NOT_NOW, now=NOW)

    row = given.ask(lambda session: session.get(Application, application))
    assert (row.rule_set_id, row.decided_by) == ("training-2012", "dana")


def test_a_refusal_reaches_the_person_with_reasons_and_a_way_back(given: Given) -> None:
    application = given.applied(given.cohort())

    given.do(decide_application, given.keys, application, FEMI, NOT_NOW, now=NOW)

    seen = given.ask(own_application, given.keys, "alice", NOW)
    assert (seen.state, seen.reasons, seen.way_back) == ("refused", NOT_NOW.reasons, NOT_NOW.way_back)
    assert given.told() == []


def test_a_refusal_without_a_way_back_is_not_taken(given: Given) -> None:
    application = given.applied(given.cohort())

    told = Deciding(decision="refuse", reasons="No.")
    with pytest.raises(WayBackNeeded):
        given.do(decide_application, given.keys, application, FEMI, told, now=NOW)


def test_after_a_refusal_one_can_apply_again(given: Given) -> None:
    cohort = given.cohort()
    given.do(decide_application, given.keys, given.applied(cohort), FEMI, NOT_NOW, now=NOW)

    again = given.applied(cohort)

    assert given.ask(own_application, given.keys, "alice", NOW).id == again


def test_a_facilitator_of_another_group_sees_no_application(given: Given) -> None:
    application = given.applied(given.cohort("femi"))
    given.cohort("gil")

    with pytest.raises(NotFound):
        given.do(decide_application, given.keys, application, Actor(person_id="gil"), WELCOME, now=NOW)


def test_nobody_admits_themselves(given: Given) -> None:
    application = given.applied(given.cohort("femi"), "femi")

    with pytest.raises(NotYourOwn):
        given.do(decide_application, given.keys, application, FEMI, WELCOME, now=NOW)


def test_what_is_decided_is_not_decided_again(given: Given) -> None:
    application = given.applied(given.cohort())
    given.do(decide_application, given.keys, application, FEMI, WELCOME, now=NOW)

    with pytest.raises(MoveNotPossible):
        given.do(decide_application, given.keys, application, FEMI, NOT_NOW, now=NOW)


def test_the_last_place_is_given_once(given: Given) -> None:
    cohort = given.cohort(places=1)
    alice, bea = given.applied(cohort, "alice"), given.applied(cohort, "bea")
    given.do(decide_application, given.keys, alice, FEMI, WELCOME, now=NOW)

    with pytest.raises(CohortFull):
        given.do(decide_application, given.keys, bea, FEMI, WELCOME, now=NOW)

    assert given.ask(training_of, "bea") is None
