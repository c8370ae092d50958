import pytest

from curriculum.applications import queries
from curriculum.applications.commands import decide_application
from curriculum.applications.inputs import DecideApplication
from curriculum.applications.rules import State as Applied
from curriculum.applications.rules import WayBackNeeded
from curriculum.applications.tables import Application
from curriculum.cohorts.queries import cohort
from curriculum.cohorts.rules import CohortFull, MoveNotPossible
from curriculum.trainings.queries import seat_of
from curriculum.trainings.rules import State
from shared.approvals import OwnAffairs
from shared.events import TrainingAdmitted
from shared.refusals import NotFound
from shared.rule_sets.tables import RuleSetRow
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana, femi

from .walk import WELCOME, Given, bea, gil

NOT_NOW = DecideApplication(decision="refuse", reasons="This group is full of beginners.", way_back="Apply in June.")


def test_who_is_admitted_has_a_place_and_it_is_told(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()

    given.do(decide_application, femi, given.keys, given.applied(cohort_id), WELCOME)

    seat = given.seat()
    assert (seat.state, seat.name, seat.rule_set_id) == (State.ADMITTED, "Alice Amadi", "training-2012")
    assert scene.events() == [TrainingAdmitted(person_id="alice", cohort_id=cohort_id)]
    assert given.ask(cohort, cohort_id).taken == 1


def test_the_decision_keeps_the_rule_set_of_its_day(given: Given, scene: Scene) -> None:
    application_id = given.applied(given.cohort())

    given.do(decide_application, dana, given.keys, application_id, NOT_NOW)

    row = scene.row(Application, application_id)
    assert (row.rule_set_id, row.decided_by) == ("training-2012", "dana")
    assert scene.row(RuleSetRow, "training-2012").first_used_at == NOW


def test_a_refusal_reaches_the_person_with_reasons_and_a_way_back(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()

    given.do(decide_application, femi, given.keys, given.applied(cohort_id), NOT_NOW)

    seen = given.ask(queries.my_application, alice, given.keys)
    assert (seen.state, seen.reasons, seen.way_back) == (Applied.REFUSED, NOT_NOW.reasons, NOT_NOW.way_back)
    assert scene.events() == []
    assert given.ask(cohort, cohort_id).taken == 0


def test_a_refusal_without_a_way_back_is_not_taken(given: Given) -> None:
    application_id = given.applied(given.cohort())

    with pytest.raises(WayBackNeeded):
        given.do(
            decide_application, femi, given.keys, application_id, DecideApplication(decision="refuse", reasons="No.")
        )


def test_after_a_refusal_one_can_apply_again(given: Given) -> None:
    cohort_id = given.cohort()
    given.do(decide_application, femi, given.keys, given.applied(cohort_id), NOT_NOW)

    again = given.applied(cohort_id)

    assert given.ask(queries.my_application, alice, given.keys).id == again


def test_a_facilitator_of_another_group_sees_no_application(given: Given) -> None:
    application_id = given.applied(given.cohort(femi))
    given.cohort(gil)

    with pytest.raises(NotFound):
        given.do(decide_application, gil, given.keys, application_id, WELCOME)


def test_nobody_admits_themselves(given: Given) -> None:
    application_id = given.applied(given.cohort(femi), femi)

    with pytest.raises(OwnAffairs):
        given.do(decide_application, femi, given.keys, application_id, WELCOME)


def test_what_is_decided_is_not_decided_again(given: Given) -> None:
    application_id = given.applied(given.cohort())
    given.do(decide_application, femi, given.keys, application_id, WELCOME)

    with pytest.raises(MoveNotPossible):
        given.do(decide_application, femi, given.keys, application_id, NOT_NOW)


def test_the_last_place_is_given_once(given: Given) -> None:
    cohort_id = given.cohort(places=1)
    first, second = given.applied(cohort_id, alice), given.applied(cohort_id, bea)
    given.do(decide_application, femi, given.keys, first, WELCOME)

    with pytest.raises(CohortFull):
        given.do(decide_application, femi, given.keys, second, WELCOME)

    assert given.ask(seat_of, bea) is None
