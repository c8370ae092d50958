"""Times for the oral part, and who meets whom."""

from datetime import timedelta

import pytest

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
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, carol, cem, dana, mallory, somebody
from shared.testing.facts import training_completed

TOMORROW = NOW + timedelta(days=1)


def offer(scene: Scene, first: Actor = bob, second: Actor = carol, request: str | None = None) -> str:
    return scene.do(offer_slot, dana, TOMORROW, "Room 3", first, second, request_id=request)


def slots(scene: Scene, person: Actor = alice) -> list[str]:
    return [slot.id for slot in scene.ask(oral_page, person).slots]


def test_at_least_one_of_two_examiners_is_a_cps(scene: Scene) -> None:
    with pytest.raises(rules.OneIsCps):
        offer(scene, carol, cem)


@pytest.mark.parametrize(("first", "second"), [(bob, bob), (bob, somebody("eve", "examiner"))])
def test_two_different_members_of_the_panel_hold_a_talk(scene: Scene, first: Actor, second: Actor) -> None:
    with pytest.raises(rules.TwoExaminers):
        offer(scene, first, second)


def test_a_time_is_booked_once(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(book_slot, alice, slot_id)

    with pytest.raises(rules.TimeTaken):
        scene.do(book_slot, mallory, slot_id)
    assert slots(scene, mallory) == []


def test_an_examiner_who_trained_the_person_is_never_offered_nor_booked(scene: Scene) -> None:
    ruth = somebody("ruth", "trainee")
    scene.hear(training_completed(ruth, trained_by=(bob,)))
    slot_id = offer(scene)

    assert slots(scene, ruth) == [] and slots(scene) == [slot_id]
    with pytest.raises(rules.TimeTaken):
        scene.do(book_slot, ruth, slot_id)


def test_a_candidate_declines_an_examiner_without_a_reason(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(book_slot, alice, slot_id)

    scene.do(decline_examiner, alice, carol)

    page = scene.ask(oral_page, alice)
    assert page.booking is None and page.slots == () and [one.name for one in page.declined] == ["Carol"]
    assert slots(scene, mallory) == [slot_id]


def test_a_decline_can_be_taken_back(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(decline_examiner, alice, carol)

    scene.do(take_back_decline, alice, carol)

    assert slots(scene) == [slot_id]


def test_a_time_given_back_is_free_for_somebody_else(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(book_slot, alice, slot_id)

    scene.do(cancel_booking, alice)

    assert slots(scene, mallory) == [slot_id]


def test_a_request_is_answered_by_a_time_for_that_person_alone(scene: Scene) -> None:
    scene.do(ask_for_time, alice, "Mornings", name="Alice F.")
    [asked] = scene.ask(waiting_requests)

    slot_id = offer(scene, request=asked.id)

    assert (asked.words, asked.name) == ("Mornings", "Alice F.")
    assert slots(scene) == [slot_id] and slots(scene, mallory) == []
    assert scene.ask(request_queue).count == 0
    with pytest.raises(NotFound):
        scene.do(book_slot, mallory, slot_id)


def test_a_withdrawn_time_lets_the_person_choose_anew(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(book_slot, alice, slot_id)

    scene.do(withdraw_slot, slot_id)
    scene.do(book_slot, alice, offer(scene))

    assert [one.candidate is None for one in scene.ask(upcoming)] == [True]


def test_one_booking_at_a_time(scene: Scene) -> None:
    scene.do(book_slot, alice, offer(scene))

    with pytest.raises(rules.AlreadyBooked):
        scene.do(book_slot, alice, offer(scene))


def test_a_talk_is_concluded_by_its_examiners_on_its_day(scene: Scene) -> None:
    oral_id = scene.do(book_slot, alice, offer(scene))
    with pytest.raises(rules.NotHeldYet):
        scene.do(conclude_talk, oral_id, bob)
    with pytest.raises(NotFound):
        scene.do(conclude_talk, oral_id, cem, now=TOMORROW)

    scene.at(TOMORROW)
    scene.do(conclude_talk, oral_id, bob)

    assert scene.ask(oral_page, alice).booking.state == "held"  # type: ignore[union-attr]
