"""What the pages of a talk offer is what its commands allow: in every state of an appointment, after every result."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from exam.accommodations.commands import approve_accommodation
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.appointments.commands import admit_candidate, enter_no_show
from exam.appointments.rules import State
from exam.attempts.commands import record_conversation
from exam.bookings.commands import withdraw_slot
from exam.bookings.inputs import WithdrawSlot
from exam.bookings.queries import oral_page
from exam.voids.commands import void_oral
from exam.voids.inputs import VoidOral
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana

from .walk import ask_for, book, bring_in, go_without, hold_oral, offer, release, score, sit_written, talk, void

Walk = Callable[[Scene], object]


def booked(scene: Scene) -> str:
    return book(scene, alice, offer(scene))


def checked_in(scene: Scene) -> None:
    oral_id = booked(scene)
    scene.later(days=1)
    scene.do(admit_candidate, dana, oral_id)


def missed(scene: Scene) -> None:
    oral_id = booked(scene)
    scene.later(days=1, minutes=1)
    scene.do(enter_no_show, dana, oral_id)


def called_off(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)
    scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="The house is closed that day."))


def held(scene: Scene) -> None:
    talk(scene, alice)


def voided(scene: Scene) -> None:
    void(scene, void_oral, talk(scene, alice), VoidOral(reason="The alarm went off."))


def not_yet_passed(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 22), 2, bob, carol)
    hold_oral(scene, alice, 1)
    release(scene, alice)


def tried(scene: Scene, *days_ago: int) -> None:
    for ago in days_ago:
        bring_in(scene, alice, "not_yet_passed", "not_yet_passed", now=scene.now - timedelta(days=ago))


def tried_and_talked(scene: Scene) -> None:
    tried(scene, 270, 180, 30)
    scene.do(record_conversation, dana, alice.id)


STATES: dict[State, tuple[Walk, bool]] = {
    State.BOOKED: (booked, False),
    State.CHECKED_IN: (checked_in, False),
    State.HELD: (held, False),
    State.NO_SHOW: (missed, True),
    State.CALLED_OFF: (called_off, True),
    State.VOIDED: (voided, True),
}
"""How an appointment comes to be in each state, and whether a time may be chosen then."""
RESULTS: dict[str, tuple[Walk, bool]] = {
    "nothing yet": (lambda scene: None, True),
    "not yet passed": (not_yet_passed, True),
    "passed": (lambda scene: bring_in(scene, alice, "not_yet_passed", "passed"), False),
    "passed too long ago": (
        lambda scene: bring_in(scene, alice, "not_yet_passed", "passed", now=scene.now - timedelta(days=800)),
        True,
    ),
    "a conversation comes first": (lambda scene: tried(scene, 270, 180, 30), False),
    "we have talked": (tried_and_talked, True),
}


def test_every_state_is_in_the_list() -> None:
    assert set(STATES) == set(State)


@pytest.mark.parametrize(("walk", "may"), [*STATES.values(), *RESULTS.values()], ids=[*STATES, *RESULTS])
def test_a_time_is_offered_exactly_where_it_can_be_taken(scene: Scene, walk: Walk, may: bool) -> None:
    walk(scene)
    slot_id = offer(scene, bob, carol, starts_at=scene.now + timedelta(days=3))

    page = scene.read("/exam/oral", as_=alice)
    sent = scene.send("/exam/oral", {"slot": slot_id, "name": ""}, as_=alice)

    assert (f'value="{slot_id}"' in page, sent.status_code == 303) == (may, may)


@pytest.mark.parametrize(("walk", "may"), RESULTS.values(), ids=[*RESULTS])
def test_a_time_is_asked_for_exactly_where_one_may_be_taken(scene: Scene, walk: Walk, may: bool) -> None:
    walk(scene)

    pages = [scene.read(address, as_=alice) for address in ("/exam/oral", "/exam/oral/ask")]
    sent = scene.send("/exam/oral/ask", {"words": "Mornings", "name": ""}, as_=alice)

    assert ("/exam/oral/ask" in pages[0], 'name="words"' in pages[1], sent.status_code == 303) == (may, may, may)


def test_a_talk_that_was_held_is_said_to_be_scored_until_its_result_is_here(scene: Scene) -> None:
    held(scene)
    page = scene.read("/exam/oral", as_=alice)
    assert "This part is being scored." in page and "Your result is here" not in page


def test_and_then_its_result_is_here(scene: Scene) -> None:
    not_yet_passed(scene)

    page = scene.read("/exam/oral", as_=alice)
    assert "Your result is here." in page and "being scored" not in page


def test_a_time_that_is_too_short_for_somebody_is_not_offered_to_them(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_2)
    for asked in scene.ask(waiting_requests).items:
        scene.do(approve_accommodation, dana, asked.id)
    go_without(scene, alice)
    begins = scene.now + timedelta(days=1)
    short, long = offer(scene, starts_at=begins), offer(scene, bob, cem, starts_at=begins + timedelta(minutes=75))

    assert [one.id for one in scene.ask(oral_page, alice).slots] == [long]
    assert scene.send("/exam/oral", {"slot": short, "name": ""}, as_=alice).status_code == 409
    assert scene.send("/exam/oral", {"slot": long, "name": ""}, as_=alice).status_code == 303
