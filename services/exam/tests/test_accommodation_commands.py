"""Asked for once, decided once."""

import pytest

from exam.accommodations.commands import decide_accommodation, request_accommodations
from exam.accommodations.queries import arrangement_of, my_accommodations, waiting_queue, waiting_requests
from exam.accommodations.rules import AlreadyDecided, ReasonNeeded
from exam.accommodations.views import Arrangement
from exam.eligibility.rules import NotOpenYet
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, amara, dana, dov


def ask(scene: Scene, *kinds: str, words: str = "") -> None:
    scene.do(request_accommodations, alice, set(kinds), words, name="Alice F.")


def test_ones_own_word_is_enough_for_breaks_format_reading_and_double_time(scene: Scene) -> None:
    ask(scene, "breaks", "read_aloud", "format", "time_2")

    assert scene.ask(arrangement_of, alice) == Arrangement(
        percent=200, breaks=True, kinds=("breaks", "format", "read_aloud", "time_2")
    )
    assert scene.ask(waiting_requests) == []


def test_what_must_be_arranged_is_decided_by_an_administrator(scene: Scene) -> None:
    ask(scene, "interpreter", words="American Sign Language")
    [asked] = scene.ask(waiting_requests)

    scene.do(decide_accommodation, asked.id, dana, True, "")

    assert (asked.name, asked.words, asked.kind) == ("Alice F.", "American Sign Language", "interpreter")
    assert scene.ask(arrangement_of, alice).kinds == ("interpreter",)
    assert scene.ask(waiting_queue).count == 0


def test_silence_approves_after_five_business_days(scene: Scene) -> None:
    ask(scene, "unlimited")

    scene.later(days=6, hours=23)
    assert scene.due() == 0
    scene.later(hours=1)
    assert scene.due() == 1
    assert scene.ask(arrangement_of, alice).percent is None


def test_a_decline_has_a_reason_that_the_person_reads(scene: Scene) -> None:
    ask(scene, "reader")
    [asked] = scene.ask(waiting_requests)
    with pytest.raises(ReasonNeeded):
        scene.do(decide_accommodation, asked.id, dana, False, "")

    scene.do(decide_accommodation, asked.id, dana, False, "We can offer a recording.")

    [standing] = scene.ask(my_accommodations, alice).standing
    assert (standing.state, standing.reason) == ("declined", "We can offer a recording.")


def test_a_decision_is_taken_once(scene: Scene) -> None:
    ask(scene, "reader")
    [asked] = scene.ask(waiting_requests)
    scene.do(decide_accommodation, asked.id, dana, True, "")

    with pytest.raises(AlreadyDecided):
        scene.do(decide_accommodation, asked.id, dov, False, "No.")


def test_what_is_no_longer_ticked_ends_and_can_be_asked_for_again(scene: Scene) -> None:
    ask(scene, "breaks", "time_1_5")
    ask(scene, "time_1_5")
    ended = scene.ask(arrangement_of, alice)
    ask(scene, "breaks", "time_1_5")

    assert ended == Arrangement(percent=150, breaks=False, kinds=("time_1_5",))
    assert scene.ask(arrangement_of, alice) == Arrangement(percent=150, breaks=True, kinds=("breaks", "time_1_5"))


def test_double_time_holds_until_unlimited_time_is_approved(scene: Scene) -> None:
    ask(scene, "time_2")
    ask(scene, "unlimited")
    meanwhile = scene.ask(arrangement_of, alice).percent

    scene.later(days=8)
    scene.due()

    assert meanwhile == 200
    assert scene.ask(arrangement_of, alice) == Arrangement(percent=None, breaks=False, kinds=("unlimited",))


def test_it_opens_with_eligibility(scene: Scene) -> None:
    with pytest.raises(NotOpenYet):
        scene.do(request_accommodations, amara, {"breaks"}, "", name="Amara")


def test_there_is_nothing_to_decide_at_an_unknown_address(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(decide_accommodation, "nothing", dana, True, "")
