"""Whoever is touched by what somebody else decides is told, in the same transaction, and the page says what it is."""

import pytest
from sqlmodel import select

from exam.accommodations.commands import approve_accommodation, decline_accommodation
from exam.accommodations.inputs import DeclineAccommodation
from exam.accommodations.queries import waiting_requests as asked_for
from exam.accommodations.rules import Kind
from exam.bookings.commands import ask_for_time, cancel_booking, withdraw_slot
from exam.bookings.inputs import AskForTime, WithdrawSlot
from exam.results.commands import withdraw_result
from exam.results.inputs import WithdrawResult
from exam.slots.queries import waiting_requests
from exam.voids.commands import void_oral, void_written
from exam.voids.inputs import VoidOral, VoidWritten
from shared.events import NoticeEvent
from shared.messaging.tables import Outbox
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, dov

from .walk import ask_for, book, offer, pass_both, release, sit_written, void


def test_a_time_that_is_withdrawn_is_told_to_whoever_had_it_and_the_page_says_so(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="The house is closed."))

    assert scene.news_of(alice) == ["appointment-called-off"]
    assert scene.news_of(bob)[-1] == scene.news_of(carol)[-1] == "appointment-called-off"
    for path in ("/exam", "/exam/oral"):
        assert "was called off by us" in scene.read(path, as_=alice)
    book(scene, alice, offer(scene))
    assert "was called off by us" not in scene.read("/exam/oral", as_=alice)


def test_a_time_offered_on_request_is_told_and_asked_for_again_when_it_is_withdrawn(scene: Scene) -> None:
    scene.do(ask_for_time, alice, AskForTime(words="Mornings"))
    [asked] = scene.ask(waiting_requests).items
    slot_id = offer(scene, request_id=asked.id)
    assert scene.news_of(alice) == ["request-decided"]

    scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="The house is closed."))

    assert [one.id for one in scene.ask(waiting_requests).items] == [asked.id]


def test_the_examiners_hear_of_a_time_that_is_taken_and_given_back(scene: Scene) -> None:
    book(scene, alice, offer(scene))
    scene.do(cancel_booking, alice)

    expected = ["right-given", "appointment-set", "appointment-set", "appointment-called-off"]
    assert scene.news_of(bob) == scene.news_of(carol) == expected
    assert scene.news_of(alice) == []


@pytest.mark.parametrize("approve", [True, False])
def test_a_decision_about_an_accommodation_is_told_without_naming_it(scene: Scene, approve: bool) -> None:
    ask_for(scene, alice, Kind.QUIET_ROOM)
    [waiting] = scene.ask(asked_for).items

    if approve:
        scene.do(approve_accommodation, dana, waiting.id)
    else:
        scene.do(decline_accommodation, dana, waiting.id, DeclineAccommodation(reason="Two rooms are free."))

    assert scene.news_of(alice) == ["request-decided"]
    [fact] = [row for row in scene.rows(select(Outbox)) if "notice" in row.type and row.subject == "alice"]
    assert "accommodation" not in fact.body


def test_a_voided_part_is_told(scene: Scene) -> None:
    sitting_id = sit_written(scene, alice, 22)
    void(scene, void_written, sitting_id, VoidWritten(reason="The line broke."))
    assert scene.news_of(alice) == ["decision-withdrawn"]
    assert "it does not count" in scene.read("/exam", as_=alice)

    oral_id = book(scene, alice, offer(scene))
    void(scene, void_oral, oral_id, VoidOral(reason="The room was flooded."))
    assert scene.news_of(alice) == ["decision-withdrawn"] * 2
    assert "The room was flooded." in scene.read("/exam/oral", as_=alice)


def test_a_result_is_told_at_the_second_approval_and_so_is_that_it_was_withdrawn(scene: Scene) -> None:
    pass_both(scene, alice)
    result_id = release(scene, alice)
    assert scene.news_of(alice) == ["decision-made"]

    for administrator in (dana, dov):
        scene.do(withdraw_result, administrator, result_id, WithdrawResult(reason="A key was wrong."))

    assert scene.news_of(alice) == ["decision-made", "decision-withdrawn"]
    assert "Your result was withdrawn on" in scene.read("/exam", as_=alice)


def test_news_holds_no_words(scene: Scene) -> None:
    assert set(NoticeEvent.model_fields) == {"person_id", "notice_id", "kind", "link", "must"}
