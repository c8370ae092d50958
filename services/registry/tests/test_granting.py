"""Certification when all three conditions stand, once, and at no other time."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from registry_cast import House, moment, released, trained

from registry.certifications.commands.grant_certification import grant_if_all_stand
from registry.certifications.rules import validity_after
from registry.oversight.commands import resume_issuing, stop_issuing
from shared.events import ModuleCompleted, ResultWithdrawn

TRAINED = date(2026, 3, 2)
PASSED = date(2026, 5, 4)
SIGNED = date(2026, 5, 9)


@pytest.mark.parametrize("order", list(permutations(("training", "examination", "commitment"))))
def test_in_whatever_order_the_three_arrive_one_certificate_is_granted(house: House, order: tuple[str, ...]) -> None:
    arrive = {
        "training": lambda: house.tell(trained("alice", TRAINED), TRAINED),
        "examination": lambda: house.tell(released("alice", PASSED), PASSED),
        "commitment": lambda: house.sign("alice", SIGNED),
    }

    for name in order[:2]:
        arrive[name]()
    assert house.certification("alice") is None
    arrive[order[2]]()

    certificate = house.certification("alice")
    assert certificate is not None
    assert certificate.granted_on == SIGNED
    assert certificate.valid_until == date(2027, 12, 31)
    assert certificate.rule_set == "registry-2026-1"
    assert house.kinds().count("granted") == 1


def test_the_fact_tells_number_days_and_rules_and_no_name(house: House) -> None:
    number = house.certify("alice", SIGNED, name="Alice Amadi")

    granted = house.told()[-1]
    assert granted.data == {
        "person_id": "alice",
        "certificate_number": number,
        "granted_on": "2026-05-09",
        "valid_until": "2027-12-31",
        "rule_set": "registry-2026-1",
    }
    assert "Amadi" not in granted.model_dump_json()


def test_facts_delivered_twice_grant_nothing_twice(house: House) -> None:
    training = house.fact(trained("alice", TRAINED), TRAINED)
    result = house.fact(released("alice", PASSED), PASSED)

    house.sign("alice", SIGNED)
    house.hear(result, training, result, training)

    assert house.kinds() == ["commitment-signed", "granted"]


def test_a_result_heard_before_the_fact_that_precedes_it_waits_for_it(house: House) -> None:
    house.tell(trained("alice", TRAINED), TRAINED)
    house.sign("alice", SIGNED)
    first = house.fact(released("alice", PASSED, passed=False, result="first"), PASSED)
    second = house.fact(released("alice", PASSED + timedelta(days=40), result="second"), PASSED + timedelta(days=40))

    house.hear(second)
    assert house.certification("alice") is None
    house.hear(first)

    certificate = house.certification("alice")
    assert certificate is not None and certificate.granted_on == PASSED + timedelta(days=40)


def test_nothing_is_granted_on_a_result_that_was_withdrawn_before(house: House) -> None:
    house.tell(released("alice", PASSED), PASSED)
    house.tell(ResultWithdrawn(person_id="alice", result_id="result-alice", withdrawn_on=PASSED), PASSED)
    house.tell(trained("alice", TRAINED), TRAINED)

    assert house.sign("alice", SIGNED) is None
    assert "granted" not in house.kinds()


def test_nothing_is_granted_while_something_said_about_the_person_is_held_back(house: House) -> None:
    """It may be the withdrawal of the very result."""
    house.tell(released("alice", PASSED), PASSED)
    missing = house.fact(released("alice", PASSED, result="later"), PASSED)
    withdrawn = house.fact(
        ResultWithdrawn(person_id="alice", result_id="later", withdrawn_on=PASSED), PASSED + timedelta(days=1)
    )
    house.hear(withdrawn)
    house.tell(trained("alice", TRAINED), TRAINED)

    assert house.sign("alice", SIGNED) is None
    house.hear(missing)
    assert house.certification("alice") is None


def test_what_waited_for_a_held_fact_is_granted_when_it_was_taken_in(house: House) -> None:
    early = house.fact(ModuleCompleted(person_id="alice", module=34, completed=34, required=34), TRAINED)
    done = house.fact(trained("alice", TRAINED), TRAINED)
    house.tell(released("alice", PASSED), PASSED)
    house.sign("alice", SIGNED)

    house.hear(done)
    assert house.certification("alice") is None
    house.hear(early)

    assert house.certification("alice") is not None


@pytest.mark.parametrize("missing", ["training", "examination"])
def test_two_conditions_are_not_enough(house: House, missing: str) -> None:
    if missing != "training":
        house.tell(trained("alice", TRAINED), TRAINED)
    if missing != "examination":
        house.tell(released("alice", PASSED), PASSED)

    assert house.sign("alice", SIGNED) is None


def test_not_yet_passed_is_no_condition(house: House) -> None:
    house.tell(trained("alice", TRAINED), TRAINED)
    house.tell(released("alice", PASSED, passed=False), PASSED)

    assert house.sign("alice", SIGNED) is None


def test_while_issuing_is_stopped_nobody_is_certified_and_afterwards_everybody_who_waited(house: House) -> None:
    now = moment(SIGNED)
    house.database.write_now(stop_issuing, "Numbers look wrong today.", "dana", now)
    for person in ("alice", "ben"):
        house.tell(trained(person, TRAINED), TRAINED)
        house.tell(released(person, PASSED), PASSED)
        assert house.sign(person, SIGNED) is None
    house.sign("carla", SIGNED)

    granted = house.database.write_now(resume_issuing, "dov", now)

    assert granted == 2
    assert house.kinds().count("granted") == 2
    assert house.certification("carla") is None


def test_asking_again_for_a_certified_person_changes_nothing(house: House) -> None:
    house.certify("alice", SIGNED)

    assert house.database.write_now(grant_if_all_stand, "alice", moment(SIGNED)) is None
    assert house.kinds().count("granted") == 1


def test_a_first_certificate_stands_to_the_end_of_the_year_that_follows() -> None:
    assert validity_after(2026, 1) == date(2027, 12, 31)
