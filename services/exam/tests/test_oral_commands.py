"""Times for the oral part, and who meets whom."""

from datetime import timedelta

import pytest
from exam_cast import NOW, complete_training

from exam.orals import rules
from exam.orals.commands import (
    ask_for_time,
    book_slot,
    cancel_booking,
    conclude_talk,
    decline_examiner,
    offer_slot,
    take_back_decline,
    withdraw_slot,
)
from exam.orals.queries import oral_page, request_queue, upcoming, waiting_requests
from shared.database import Database
from shared.refusals import NotFound

TOMORROW = NOW + timedelta(days=1)


def offer(house: Database, first: str = "bob", second: str = "carol", request: str | None = None) -> str:
    return house.write_now(offer_slot, "dana", TOMORROW, "Room 3", first, second, now=NOW, request_id=request)


def slots(house: Database, person: str = "alice") -> list[str]:
    return [slot.id for slot in house.read_now(oral_page, person, NOW).slots]


def test_at_least_one_of_two_examiners_is_a_cps(house: Database) -> None:
    with pytest.raises(rules.OneIsCps):
        offer(house, "carol", "cem")


@pytest.mark.parametrize(("first", "second"), [("bob", "bob"), ("bob", "nobody")])
def test_two_different_members_of_the_panel_hold_a_talk(house: Database, first: str, second: str) -> None:
    with pytest.raises(rules.TwoExaminers):
        offer(house, first, second)


def test_a_time_is_booked_once(house: Database) -> None:
    slot_id = offer(house)
    house.write_now(book_slot, "alice", slot_id, now=NOW)

    with pytest.raises(rules.TimeTaken):
        house.write_now(book_slot, "mallory", slot_id, now=NOW)
    assert slots(house, "mallory") == []


def test_an_examiner_who_trained_the_person_is_never_offered_nor_booked(house: Database) -> None:
    complete_training(house, "ruth", "bob")
    slot_id = offer(house)

    assert slots(house, "ruth") == [] and slots(house) == [slot_id]
    with pytest.raises(rules.TimeTaken):
        house.write_now(book_slot, "ruth", slot_id, now=NOW)


def test_a_candidate_declines_an_examiner_without_a_reason(house: Database) -> None:
    slot_id = offer(house)
    house.write_now(book_slot, "alice", slot_id, now=NOW)

    house.write_now(decline_examiner, "alice", "carol", now=NOW)

    page = house.read_now(oral_page, "alice", NOW)
    assert page.booking is None and page.slots == () and [one.name for one in page.declined] == ["Carol"]
    assert slots(house, "mallory") == [slot_id]


def test_a_decline_can_be_taken_back(house: Database) -> None:
    slot_id = offer(house)
    house.write_now(decline_examiner, "alice", "carol", now=NOW)

    house.write_now(take_back_decline, "alice", "carol")

    assert slots(house) == [slot_id]


def test_a_time_given_back_is_free_for_somebody_else(house: Database) -> None:
    slot_id = offer(house)
    house.write_now(book_slot, "alice", slot_id, now=NOW)

    house.write_now(cancel_booking, "alice", now=NOW)

    assert slots(house, "mallory") == [slot_id]


def test_a_request_is_answered_by_a_time_for_that_person_alone(house: Database) -> None:
    house.write_now(ask_for_time, "alice", "Mornings", now=NOW, name="Alice F.")
    [asked] = house.read_now(waiting_requests)

    slot_id = offer(house, request=asked.id)

    assert (asked.words, asked.name) == ("Mornings", "Alice F.")
    assert slots(house) == [slot_id] and slots(house, "mallory") == []
    assert house.read_now(request_queue).count == 0
    with pytest.raises(NotFound):
        house.write_now(book_slot, "mallory", slot_id, now=NOW)


def test_a_withdrawn_time_lets_the_person_choose_anew(house: Database) -> None:
    slot_id = offer(house)
    house.write_now(book_slot, "alice", slot_id, now=NOW)

    house.write_now(withdraw_slot, slot_id, now=NOW)
    house.write_now(book_slot, "alice", offer(house), now=NOW)

    assert [one.candidate is None for one in house.read_now(upcoming, NOW)] == [True]


def test_one_booking_at_a_time(house: Database) -> None:
    house.write_now(book_slot, "alice", offer(house), now=NOW)

    with pytest.raises(rules.AlreadyBooked):
        house.write_now(book_slot, "alice", offer(house), now=NOW)


def test_a_talk_is_concluded_by_its_examiners_on_its_day(house: Database) -> None:
    oral_id = house.write_now(book_slot, "alice", offer(house), now=NOW)
    with pytest.raises(rules.NotHeldYet):
        house.write_now(conclude_talk, oral_id, "bob", now=NOW)
    with pytest.raises(NotFound):
        house.write_now(conclude_talk, oral_id, "cem", now=TOMORROW)

    house.write_now(conclude_talk, oral_id, "bob", now=TOMORROW)

    assert house.read_now(oral_page, "alice", TOMORROW).booking.state == "held"  # type: ignore[union-attr]
