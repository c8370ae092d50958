"""What the CE tracker says, and how the certification follows."""

from datetime import date

from sqlmodel import Session

from registry.certifications.queries import certification_of, status_of
from registry.statuses.rules.public_status import Kind, Status
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
    ResultWithdrawn,
)
from shared.messaging import parked_ids
from shared.testing import Scene
from shared.testing.cast import alice
from shared.testing.facts import result_released

from .walk import certify, fact, kinds, tell, year_opened

GRANTED = date(2024, 5, 9)  # valid until the end of 2025
ALICE = "alice"


def test_without_a_word_from_the_tracker_the_entry_is_checked_when_its_date_has_passed(scene: Scene) -> None:
    certify(scene, alice, GRANTED)

    assert on(scene, date(2025, 12, 31)) == Status(Kind.ACTIVE, until=date(2025, 12, 31))
    assert on(scene, date(2026, 1, 1)) == Status(Kind.CHECKING)


def test_no_fact_is_needed_when_a_date_passes_of_a_year_that_was_opened(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_opened(ALICE, 2025), GRANTED)

    assert on(scene, date(2025, 12, 31)) == Status(Kind.ACTIVE, until=date(2025, 12, 31))
    assert on(scene, date(2026, 1, 1)) == Status(Kind.GRACE, until=date(2026, 3, 31))
    assert on(scene, date(2026, 3, 31)) == Status(Kind.GRACE, until=date(2026, 3, 31))
    assert on(scene, date(2026, 4, 1)) == Status(Kind.INACTIVE)


def test_dates_of_a_year_that_was_fulfilled_are_those_of_no_grace(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_opened(ALICE, 2025), GRANTED)
    tell(scene, year_fulfilled(2025, date(2025, 9, 1)), date(2025, 9, 1))

    assert on(scene, date(2026, 1, 1)) == Status(Kind.ACTIVE, until=date(2026, 12, 31))
    assert on(scene, date(2027, 1, 1)) == Status(Kind.CHECKING)


def test_a_fulfilled_year_carries_it_on_once(scene: Scene) -> None:
    number = certify(scene, alice, GRANTED)
    fulfilled = fact(scene, year_fulfilled(2025, date(2025, 9, 1)), date(2025, 9, 1))

    scene.receive(fulfilled, fulfilled)

    assert on(scene, date(2026, 6, 1)) == Status(Kind.ACTIVE, until=date(2026, 12, 31))
    renewed = [fact.data for fact in scene.envelopes() if fact.type.endswith("renewed.v1")]
    assert renewed == [{"person_id": ALICE, "certificate_number": number, "valid_until": "2026-12-31", "year": 2025}]


def test_a_missed_year_has_its_grace_and_then_is_not_certified(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_missed(2025), date(2026, 1, 1))

    assert on(scene, date(2026, 3, 31)) == Status(Kind.GRACE, until=date(2026, 3, 31))
    assert on(scene, date(2026, 4, 1)) == Status(Kind.INACTIVE)


def test_hours_within_the_grace_carry_it_on(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_missed(2025), date(2026, 1, 1))
    tell(scene, year_fulfilled(2025, date(2026, 3, 1)), date(2026, 3, 1))

    assert on(scene, date(2026, 7, 1)) == Status(Kind.ACTIVE, until=date(2026, 12, 31))


def test_who_makes_up_the_hours_later_is_certified_again_to_the_end_of_that_year(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_missed(2025), date(2026, 1, 1))
    tell(scene, CEYearReturned(person_id=ALICE, year=2025, returned_on=date(2027, 2, 2)), date(2027, 2, 2))

    assert on(scene, date(2027, 2, 2)) == Status(Kind.ACTIVE, until=date(2027, 12, 31))
    assert on(scene, date(2028, 1, 1)) == Status(Kind.CHECKING)


def test_a_second_missed_year_after_a_return_has_a_grace_of_its_own(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_missed(2025), date(2026, 1, 1))
    tell(scene, CEYearReturned(person_id=ALICE, year=2025, returned_on=date(2026, 6, 1)), date(2026, 6, 1))
    tell(scene, year_missed(2026), date(2027, 1, 1))

    assert on(scene, date(2027, 2, 1)) == Status(Kind.GRACE, until=date(2027, 3, 31))
    assert on(scene, date(2027, 4, 1)) == Status(Kind.INACTIVE)


def test_a_year_that_opens_and_goes_on_changes_nothing_in_the_status(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    opened = CEYearOpened(person_id=ALICE, year=2025, minutes_required=720, ethics_minutes_required=60, rule_set="ce-1")
    tell(scene, opened, date(2025, 1, 1))
    tell(scene, year_opened(ALICE, 2025), date(2025, 1, 1))
    tell(scene, CEYearProgressed(person_id=ALICE, year=2025, minutes=300, ethics_minutes=0), date(2025, 4, 1))

    assert on(scene, date(2025, 5, 1)) == Status(Kind.ACTIVE, until=date(2025, 12, 31))


def test_a_withdrawn_result_makes_it_being_checked_until_another_one_is_released(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, ResultWithdrawn(person_id=ALICE, result_id="result-alice", withdrawn_on=GRANTED), GRANTED)
    assert on(scene, GRANTED) == Status(Kind.CHECKING)

    tell(scene, result_released(alice, date(2024, 8, 1), result="again"), date(2024, 8, 1))

    assert on(scene, date(2024, 8, 2)) == Status(Kind.ACTIVE, until=date(2025, 12, 31))
    assert kinds(scene).count("granted") == 1


def test_a_withdrawal_of_an_older_result_changes_nothing(scene: Scene) -> None:
    tell(scene, result_released(alice, date(2024, 2, 1), passed=False, result="first"), date(2024, 2, 1))
    certify(scene, alice, GRANTED)
    tell(scene, ResultWithdrawn(person_id=ALICE, result_id="first", withdrawn_on=GRANTED), GRANTED)

    assert on(scene, GRANTED).kind == "active"


def test_a_year_of_somebody_without_certification_is_parked_and_others_go_on(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    tell(scene, year_fulfilled(2025, date(2025, 9, 1), person="mallory"), date(2025, 9, 1))
    tell(scene, year_fulfilled(2025, date(2025, 9, 1)), date(2025, 9, 1))

    assert scene.ask(parked_ids, "ce.record") == {"mallory"}
    assert on(scene, date(2026, 6, 1)).kind == "active"


def test_while_a_fact_about_a_person_is_parked_their_entry_is_being_checked(scene: Scene) -> None:
    certify(scene, alice, GRANTED)
    broken = fact(scene, year_missed(2025), date(2026, 1, 1)).model_copy(update={"data": {"person_id": ALICE}})
    scene.receive(broken)

    assert on(scene, date(2025, 6, 1)) == Status(Kind.CHECKING)


def year_fulfilled(year: int, on: date, *, person: str = ALICE) -> CEYearFulfilled:
    return CEYearFulfilled(person_id=person, year=year, fulfilled_on=on)


def year_missed(year: int) -> CEYearMissed:
    return CEYearMissed(
        person_id=ALICE,
        year=year,
        missed_on=date(year + 1, 1, 1),
        grace_until=date(year + 1, 3, 31),
        minutes_missing=120,
    )


def on(scene: Scene, today: date) -> Status:
    """How Alice stands on a day."""

    def look(session: Session) -> Status:
        row = certification_of(session, ALICE)
        assert row is not None
        return status_of(session, row, today)

    return scene.ask(look)
