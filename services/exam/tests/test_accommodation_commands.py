"""Asked for once, decided once."""

from datetime import timedelta

import pytest
from exam_cast import NOW
from exam_walk import come_by

from exam.accommodations.commands import decide_accommodation, request_accommodations
from exam.accommodations.queries import arrangement_of, my_accommodations, waiting_queue, waiting_requests
from exam.accommodations.room import ROOM as accommodations
from exam.accommodations.rules import AlreadyDecided, ReasonNeeded
from exam.eligibility.rules import NotOpenYet
from shared.database import Database
from shared.refusals import NotFound


def ask(house: Database, *kinds: str, words: str = "") -> None:
    house.write_now(request_accommodations, "alice", set(kinds), words, now=NOW, name="Alice F.")


def test_ones_own_word_is_enough_for_breaks_format_reading_and_double_time(house: Database) -> None:
    ask(house, "breaks", "read_aloud", "format", "time_2")

    assert house.read_now(arrangement_of, "alice") == (200, True, ("breaks", "format", "read_aloud", "time_2"))
    assert house.read_now(waiting_requests) == []


def test_what_must_be_arranged_is_decided_by_an_administrator(house: Database) -> None:
    ask(house, "interpreter", words="American Sign Language")
    [asked] = house.read_now(waiting_requests)

    house.write_now(decide_accommodation, asked.id, "dana", True, "", now=NOW)

    assert (asked.name, asked.words, asked.kind) == ("Alice F.", "American Sign Language", "interpreter")
    assert house.read_now(arrangement_of, "alice")[2] == ("interpreter",)
    assert house.read_now(waiting_queue).count == 0


def test_silence_approves_after_five_business_days(house: Database) -> None:
    ask(house, "unlimited")

    assert come_by(house, accommodations, NOW + timedelta(days=6, hours=23)) == 0
    assert come_by(house, accommodations, NOW + timedelta(days=7)) == 1
    assert house.read_now(arrangement_of, "alice")[0] is None


def test_a_decline_has_a_reason_that_the_person_reads(house: Database) -> None:
    ask(house, "reader")
    [asked] = house.read_now(waiting_requests)
    with pytest.raises(ReasonNeeded):
        house.write_now(decide_accommodation, asked.id, "dana", False, "", now=NOW)

    house.write_now(decide_accommodation, asked.id, "dana", False, "We can offer a recording.", now=NOW)

    [standing] = house.read_now(my_accommodations, "alice").standing
    assert (standing.state, standing.reason) == ("declined", "We can offer a recording.")


def test_a_decision_is_taken_once(house: Database) -> None:
    ask(house, "reader")
    [asked] = house.read_now(waiting_requests)
    house.write_now(decide_accommodation, asked.id, "dana", True, "", now=NOW)

    with pytest.raises(AlreadyDecided):
        house.write_now(decide_accommodation, asked.id, "dov", False, "No.", now=NOW)


def test_what_is_no_longer_ticked_ends_and_can_be_asked_for_again(house: Database) -> None:
    ask(house, "breaks", "time_1_5")
    ask(house, "time_1_5")
    ended = house.read_now(arrangement_of, "alice")
    ask(house, "breaks", "time_1_5")

    assert ended == (150, False, ("time_1_5",))
    assert house.read_now(arrangement_of, "alice") == (150, True, ("breaks", "time_1_5"))


def test_double_time_holds_until_unlimited_time_is_approved(house: Database) -> None:
    ask(house, "time_2")
    ask(house, "unlimited")
    meanwhile = house.read_now(arrangement_of, "alice")[0]

    come_by(house, accommodations, NOW + timedelta(days=8))

    assert meanwhile == 200
    assert house.read_now(arrangement_of, "alice") == (None, False, ("unlimited",))


def test_it_opens_with_eligibility(house: Database) -> None:
    with pytest.raises(NotOpenYet):
        house.write_now(request_accommodations, "nadia", {"breaks"}, "", now=NOW, name="Nadia")


def test_there_is_nothing_to_decide_at_an_unknown_address(house: Database) -> None:
    with pytest.raises(NotFound):
        house.write_now(decide_accommodation, "nothing", "dana", True, "", now=NOW)
