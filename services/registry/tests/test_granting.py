"""Certification when all three conditions stand, once, and at no other time."""

from datetime import date, timedelta
from itertools import permutations

import pytest
import sqlalchemy as sa

from registry.certifications.commands import grant_certification
from registry.certifications.queries import people_to_certify
from registry.certifications.rules.validity_dates import validity_after
from registry.issuing.commands import resume_issuing, stop_issuing
from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.oversight.queries import resumed
from shared.events import ModuleCompleted, ResultWithdrawn
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, somebody
from shared.testing.facts import result_released, training_completed

from .walk import certification, certify, fact, kinds, moment, sign, tell

TRAINED = date(2026, 3, 2)
PASSED = date(2026, 5, 4)
SIGNED = date(2026, 5, 9)


@pytest.mark.parametrize("order", list(permutations(("training", "examination", "commitment"))))
def test_in_whatever_order_the_three_arrive_one_certificate_is_granted(scene: Scene, order: tuple[str, ...]) -> None:
    arrive = {
        "training": lambda: tell(scene, training_completed(alice, TRAINED), TRAINED),
        "examination": lambda: tell(scene, result_released(alice, PASSED), PASSED),
        "commitment": lambda: sign(scene, alice, SIGNED),
    }

    for name in order[:2]:
        arrive[name]()
    assert certification(scene, alice) is None
    arrive[order[2]]()

    certificate = certification(scene, alice)
    assert certificate is not None
    assert certificate.granted_on == SIGNED
    assert certificate.valid_until == date(2027, 12, 31)
    assert certificate.rule_set == "registry-2026-1"
    assert kinds(scene).count("granted") == 1


def test_the_fact_tells_number_days_and_rules_and_no_name(scene: Scene) -> None:
    number = certify(scene, alice, SIGNED, name="Alice Amadi")

    granted = scene.envelopes()[-1]
    assert granted.data == {
        "person_id": "alice",
        "certificate_number": number,
        "granted_on": "2026-05-09",
        "valid_until": "2027-12-31",
        "rule_set": "registry-2026-1",
    }
    assert "Amadi" not in granted.model_dump_json()


def test_facts_delivered_twice_grant_nothing_twice(scene: Scene) -> None:
    training = fact(scene, training_completed(alice, TRAINED), TRAINED)
    result = fact(scene, result_released(alice, PASSED), PASSED)

    sign(scene, alice, SIGNED)
    scene.receive(result, training, result, training)

    assert kinds(scene) == ["commitment-signed", "granted"]


def test_a_result_heard_before_the_fact_that_precedes_it_waits_for_it(scene: Scene) -> None:
    tell(scene, training_completed(alice, TRAINED), TRAINED)
    sign(scene, alice, SIGNED)
    first = fact(scene, result_released(alice, PASSED, passed=False, result="first"), PASSED)
    second = fact(
        scene, result_released(alice, PASSED + timedelta(days=40), result="second"), PASSED + timedelta(days=40)
    )

    scene.receive(second)
    assert certification(scene, alice) is None
    scene.receive(first)

    certificate = certification(scene, alice)
    assert certificate is not None and certificate.granted_on == PASSED + timedelta(days=40)


def test_nothing_is_granted_on_a_result_that_was_withdrawn_before(scene: Scene) -> None:
    tell(scene, result_released(alice, PASSED), PASSED)
    tell(scene, ResultWithdrawn(person_id="alice", result_id="result-alice", withdrawn_on=PASSED), PASSED)
    tell(scene, training_completed(alice, TRAINED), TRAINED)

    assert sign(scene, alice, SIGNED) is None
    assert "granted" not in kinds(scene)


def test_nothing_is_granted_while_something_said_about_the_person_is_held_back(scene: Scene) -> None:
    """It may be the withdrawal of the very result."""
    tell(scene, result_released(alice, PASSED), PASSED)
    missing = fact(scene, result_released(alice, PASSED, result="later"), PASSED)
    withdrawn = fact(
        scene, ResultWithdrawn(person_id="alice", result_id="later", withdrawn_on=PASSED), PASSED + timedelta(days=1)
    )
    scene.receive(withdrawn)
    tell(scene, training_completed(alice, TRAINED), TRAINED)

    assert sign(scene, alice, SIGNED) is None
    scene.receive(missing)
    assert certification(scene, alice) is None


def test_what_waited_for_a_held_fact_is_granted_when_it_was_taken_in(scene: Scene) -> None:
    early = fact(scene, ModuleCompleted(person_id="alice", module=34, completed=34, required=34), TRAINED)
    done = fact(scene, training_completed(alice, TRAINED), TRAINED)
    tell(scene, result_released(alice, PASSED), PASSED)
    sign(scene, alice, SIGNED)

    scene.receive(done)
    assert certification(scene, alice) is None
    scene.receive(early)

    assert certification(scene, alice) is not None


@pytest.mark.parametrize("missing", ["training", "examination"])
def test_two_conditions_are_not_enough(scene: Scene, missing: str) -> None:
    if missing != "training":
        tell(scene, training_completed(alice, TRAINED), TRAINED)
    if missing != "examination":
        tell(scene, result_released(alice, PASSED), PASSED)

    assert sign(scene, alice, SIGNED) is None


def test_not_yet_passed_is_no_condition(scene: Scene) -> None:
    tell(scene, training_completed(alice, TRAINED), TRAINED)
    tell(scene, result_released(alice, PASSED, passed=False), PASSED)

    assert sign(scene, alice, SIGNED) is None


def test_while_issuing_is_stopped_nobody_is_certified_and_afterwards_everybody_who_waited(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason="Numbers look wrong today."))
    for person in ("alice", "ben"):
        tell(scene, training_completed(somebody(person), TRAINED), TRAINED)
        tell(scene, result_released(somebody(person), PASSED), PASSED)
        assert sign(scene, somebody(person), SIGNED) is None
    sign(scene, somebody("carla"), SIGNED)

    found = ResumeIssuing(reason="The numbers are right.")
    assert scene.do(resume_issuing, dana, found) is False
    scene.due()
    assert kinds(scene).count("granted") == 0
    assert scene.do(resume_issuing, dov, found) is True

    assert scene.ask(resumed, True).waiting == 2
    scene.due()
    assert kinds(scene).count("granted") == 2
    assert certification(scene, somebody("carla")) is None


def test_asking_again_for_a_certified_person_changes_nothing(scene: Scene) -> None:
    certify(scene, alice, SIGNED)

    assert scene.do(grant_certification, alice) is None
    assert kinds(scene).count("granted") == 1


def test_a_first_certificate_stands_to_the_end_of_the_year_that_follows() -> None:
    assert validity_after(2026, 1) == date(2027, 12, 31)


def test_who_has_a_certification_is_looked_for_no_more(scene: Scene) -> None:
    certify(scene, alice, SIGNED)
    sign(scene, somebody("waits"), SIGNED)
    granted = sa.select(sa.column("person_id"), sa.column("granted")).select_from(sa.table("commitments"))
    assert dict(map(tuple, scene.rows(granted))) == {"alice": True, "waits": None}

    scene.do(lambda session: session.execute(sa.text("UPDATE commitments SET granted = NULL")))

    assert scene.ask(people_to_certify, now=moment(SIGNED)) == []  # as the release before leaves it
