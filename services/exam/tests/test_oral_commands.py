"""Times for the oral part, and who meets whom."""

from datetime import timedelta

import pytest

from exam.appointments import rules
from exam.appointments.tables import Appointment
from exam.attempts.rules import ResultAwaited
from exam.bookings.commands import (
    ask_for_time,
    cancel_booking,
    decline_examiner,
    take_back_decline,
    withdraw_slot,
)
from exam.bookings.inputs import AskForTime, WithdrawSlot
from exam.bookings.queries import oral_page, upcoming
from exam.bookings.rules import AlreadyBooked
from exam.orals.commands import conclude_oral
from exam.orals.queries import oral_to_hold
from exam.scores.rules import ResultDrafted
from exam.slots.queries import request_queue, waiting_requests
from exam.slots.rules import OneIsCps, TimeTaken, TwoExaminers
from exam.slots.tables import OralSlot
from exam.voids.commands import void_oral
from exam.voids.inputs import VoidOral
from exam.work.queries import answers_queue
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, carol, cem, dana, mallory, somebody
from shared.testing.facts import training_completed

from .walk import book, hold_oral, offer, release, score, sit_written, void

GONE = WithdrawSlot(reason="The house is closed that day.")
TOMORROW = NOW + timedelta(days=1)


def slots(scene: Scene, person: Actor = alice) -> list[str]:
    return [slot.id for slot in scene.ask(oral_page, person).slots]


def test_at_least_one_of_two_examiners_is_a_cps(scene: Scene) -> None:
    with pytest.raises(OneIsCps):
        offer(scene, carol, cem)


@pytest.mark.parametrize(("first", "second"), [(bob, bob), (bob, somebody("eve", "examiner"))])
def test_two_different_members_of_the_panel_hold_a_talk(scene: Scene, first: Actor, second: Actor) -> None:
    with pytest.raises(TwoExaminers):
        offer(scene, first, second)


def test_a_time_is_booked_once(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    with pytest.raises(TimeTaken):
        book(scene, mallory, slot_id)
    assert slots(scene, mallory) == []


def test_an_examiner_who_trained_the_person_is_never_offered_nor_booked(scene: Scene) -> None:
    ruth = somebody("ruth", "trainee")
    scene.hear(training_completed(ruth, trained_by=(bob,)))
    slot_id = offer(scene)

    assert slots(scene, ruth) == [] and slots(scene) == [slot_id]
    with pytest.raises(TimeTaken):
        book(scene, ruth, slot_id)


def test_a_candidate_declines_an_examiner_without_a_reason(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    scene.do(decline_examiner, alice, carol.id)

    page = scene.ask(oral_page, alice)
    assert page.booking is None and page.slots == () and [one.name for one in page.declined] == ["Carol"]
    assert slots(scene, mallory) == [slot_id]


def test_a_decline_can_be_taken_back(scene: Scene) -> None:
    slot_id = offer(scene)
    scene.do(decline_examiner, alice, carol.id)

    scene.do(take_back_decline, alice, carol.id)

    assert slots(scene) == [slot_id]


def test_a_time_given_back_is_free_for_somebody_else(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    scene.do(cancel_booking, alice)

    assert slots(scene, mallory) == [slot_id]


def test_a_request_is_answered_by_a_time_for_that_person_alone(scene: Scene) -> None:
    scene.do(ask_for_time, alice, AskForTime(words="Mornings", name="Alice F."))
    [asked] = scene.ask(waiting_requests).items

    slot_id = offer(scene, request_id=asked.id)

    assert (asked.words, asked.name) == ("Mornings", "Alice F.")
    assert slots(scene) == [slot_id] and slots(scene, mallory) == []
    assert scene.ask(request_queue).count == 0
    with pytest.raises(NotFound):
        book(scene, mallory, slot_id)


def test_a_withdrawn_time_lets_the_person_choose_anew(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    scene.do(withdraw_slot, dana, slot_id, GONE)
    book(scene, alice, offer(scene))

    assert [one.candidate is None for one in scene.ask(upcoming).items] == [True]


def test_one_booking_at_a_time(scene: Scene) -> None:
    book(scene, alice, offer(scene))
    other = offer(scene)

    with pytest.raises(AlreadyBooked):
        book(scene, alice, other)
    assert slots(scene) == [] and slots(scene, mallory) == [other]


def test_whoever_withdraws_a_time_is_on_record_with_it_and_with_the_booking(scene: Scene) -> None:
    slot_id = offer(scene)
    oral_id = book(scene, alice, slot_id)

    scene.do(withdraw_slot, dana, slot_id, GONE)

    assert (scene.row(OralSlot, slot_id).withdrawn_by, scene.row(Appointment, oral_id).ended_by) == ("dana", "dana")


def test_an_oral_is_concluded_by_its_examiners_on_its_day(scene: Scene) -> None:
    oral_id = book(scene, alice, offer(scene))
    with pytest.raises(rules.NotHeldYet):
        scene.do(conclude_oral, bob, oral_id)
    scene.at(TOMORROW)
    with pytest.raises(NotFound):
        scene.do(conclude_oral, cem, oral_id)

    task_id = scene.do(conclude_oral, bob, oral_id)

    booking = scene.ask(oral_page, alice).booking
    assert booking is not None and booking.state == rules.State.HELD
    assert scene.do(conclude_oral, carol, oral_id) == task_id


def test_who_holds_an_oral_reads_its_scenario_and_nobody_else(scene: Scene) -> None:
    oral_id = book(scene, alice, offer(scene))

    assert scene.ask(oral_to_hold, bob, oral_id).ahead.with_examiner == "Carol"
    with pytest.raises(NotFound):
        scene.ask(oral_to_hold, cem, oral_id)


def test_an_oral_that_went_wrong_is_voided_by_somebody_and_scored_by_nobody(scene: Scene) -> None:
    oral_id = book(scene, alice, offer(scene))
    scene.at(TOMORROW)
    scene.do(conclude_oral, bob, oral_id)
    with pytest.raises(ResultAwaited):
        book(scene, alice, offer(scene))

    void(scene, void_oral, oral_id, VoidOral(reason="The lights went out."))

    voided = scene.row(Appointment, oral_id)
    assert (voided.state, voided.ended_by, voided.reason) == (rules.State.VOIDED, "dov", "The lights went out.")
    assert scene.ask(answers_queue).count == 0
    assert book(scene, alice, offer(scene))


def test_an_oral_of_which_a_result_was_made_is_not_voided(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    oral_id = hold_oral(scene, alice, 2)
    release(scene, alice)

    with pytest.raises(ResultDrafted):
        scene.do(void_oral, dana, oral_id, VoidOral(reason="Too late."))
