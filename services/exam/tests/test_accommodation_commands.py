"""Asked for once, decided once."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from exam.accommodations import commands, queries
from exam.accommodations.inputs import DeclineAccommodation
from exam.accommodations.rules import AlreadyDecided, Arrangement, Kind, State
from exam.accommodations.tables import Accommodation, AccommodationRequest
from exam.accommodations.views import WaitingRequest
from exam.answers.commands import save_answer
from exam.answers.queries import my_sitting
from exam.bookings.commands import ask_for_time
from exam.bookings.inputs import AskForTime
from exam.eligibility.rules import NotOpenYet
from exam.rule_sets.rules import RuleSet
from exam.sittings.commands import begin_sitting, end_break, take_break
from exam.slots.queries import waiting_requests as waiting_times
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, amara, dana, dov

from .older import tables_with, unseal_words
from .walk import API, a_choice, ask_for, every, saving

NEED = "Letters swim before my eyes when I am tired."
RECORDING = DeclineAccommodation(reason="We can offer a recording.")


def waiting(scene: Scene) -> WaitingRequest:
    """The one request that waits."""
    [asked] = scene.ask(queries.waiting_requests).items
    return asked


def test_ones_own_word_is_enough_for_breaks_format_reading_and_double_time(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS, Kind.READ_ALOUD, Kind.FORMAT, Kind.TIME_2)

    approved = (Kind.BREAKS, Kind.FORMAT, Kind.READ_ALOUD, Kind.TIME_2)
    assert scene.ask(queries.arrangement_of, alice) == Arrangement(200, True, approved)
    assert scene.ask(queries.waiting_requests).items == ()


def test_what_must_be_arranged_is_decided_by_an_administrator(scene: Scene) -> None:
    ask_for(scene, alice, Kind.INTERPRETER, words="American Sign Language")
    asked = waiting(scene)

    scene.do(commands.approve_accommodation, dana, asked.id)

    assert (asked.name, asked.words, asked.kind) == ("Alice F.", "American Sign Language", Kind.INTERPRETER)
    assert scene.ask(queries.arrangement_of, alice).kinds == (Kind.INTERPRETER,)
    assert scene.ask(queries.waiting_queue).count == 0


def test_silence_approves_after_five_business_days(scene: Scene) -> None:
    ask_for(scene, alice, Kind.UNLIMITED)

    scene.later(days=6, hours=23)
    assert scene.due() == 0
    scene.later(hours=1)
    assert scene.due() == 1
    assert scene.ask(queries.arrangement_of, alice).percent is None


def test_a_decline_has_a_reason_that_the_person_reads(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER)

    scene.do(commands.decline_accommodation, dana, waiting(scene).id, RECORDING)

    [declined] = scene.ask(queries.my_accommodations, alice).standing
    assert (declined.state, declined.reason) == (State.DECLINED, "We can offer a recording.")


def test_what_is_written_about_a_need_is_read_in_no_table(scene: Scene) -> None:
    """Neither the words of who asks, nor why it is declined, nor when somebody can come."""
    ask_for(scene, alice, Kind.READER, words=NEED)
    reads = waiting(scene)
    scene.do(commands.decline_accommodation, dana, reads.id, DeclineAccommodation(reason=NEED))
    scene.do(ask_for_time, alice, AskForTime(words=NEED))

    assert reads.words == NEED and not tables_with(scene, NEED)
    assert [one.reason for one in scene.ask(queries.my_accommodations, alice).standing] == [NEED]
    assert [one.words for one in scene.ask(waiting_times).items] == [NEED]


def test_what_was_kept_as_it_was_written_is_sealed_and_says_the_same(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER, Kind.SCRIBE, words="now")
    declined, _ = scene.ask(queries.waiting_requests).items
    scene.do(commands.decline_accommodation, dana, declined.id, DeclineAccommodation(reason="now"))
    scene.do(ask_for_time, alice, AskForTime(words="now"))
    scene.do(unseal_words, NEED)
    assert tables_with(scene, NEED) == {"accommodation_requests", "accommodations", "oral_requests"}

    scene.due()

    assert not tables_with(scene, NEED)
    assert waiting(scene).words == NEED
    assert [one.reason for one in scene.ask(queries.my_accommodations, alice).standing] == [NEED, None]
    assert [one.words for one in scene.ask(waiting_times).items] == [NEED]


def test_without_a_reason_nothing_is_declined(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER)
    address = f"{API}/accommodation-requests/{waiting(scene).id}/decline"

    for nothing in ({}, {"reason": ""}, {"reason": "  "}):
        assert scene.send(address, json=nothing, as_=dana).status_code == 422
    assert scene.ask(queries.waiting_queue).count == 1


def test_a_decision_is_taken_once(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER)
    asked = waiting(scene)
    scene.do(commands.approve_accommodation, dana, asked.id)

    with pytest.raises(AlreadyDecided):
        scene.do(commands.decline_accommodation, dov, asked.id, RECORDING)
    with pytest.raises(NotFound):
        scene.ask(queries.waiting_request, asked.id)


def test_what_is_no_longer_ticked_ends_and_can_be_asked_for_again(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS, Kind.TIME_1_5)
    ask_for(scene, alice, Kind.TIME_1_5)
    ended = scene.ask(queries.arrangement_of, alice)
    ask_for(scene, alice, Kind.BREAKS, Kind.TIME_1_5)

    assert ended == Arrangement(150, False, (Kind.TIME_1_5,))
    assert scene.ask(queries.arrangement_of, alice) == Arrangement(150, True, (Kind.BREAKS, Kind.TIME_1_5))


def test_double_time_holds_until_unlimited_time_is_approved(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_2)
    ask_for(scene, alice, Kind.UNLIMITED)
    meanwhile = scene.ask(queries.arrangement_of, alice).percent

    scene.later(days=8)
    scene.due()

    assert meanwhile == 200
    assert scene.ask(queries.arrangement_of, alice) == Arrangement(None, False, (Kind.UNLIMITED,))


def test_what_nobody_asked_for_is_the_usual_arrangement(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS)

    found = scene.ask(queries.arrangements_of, ["alice", "mallory"])

    assert found == {"alice": Arrangement(100, True, (Kind.BREAKS,)), "mallory": Arrangement()}


def test_it_opens_with_eligibility(scene: Scene) -> None:
    with pytest.raises(NotOpenYet):
        ask_for(scene, amara, Kind.BREAKS)


def test_there_is_nothing_to_decide_at_an_unknown_address(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(commands.approve_accommodation, dana, "nothing")


def _a_thousand(session: Session) -> None:
    """Requests of as many people, all to be decided at the same moment."""
    for number in range(1_000):
        person = f"person-{number:04}"
        session.add(AccommodationRequest(id=f"request-{number:04}", person_id=person, words="", asked_at=NOW))
        session.add(
            Accommodation(
                id=f"asked-{number:04}",
                person_id=person,
                request_id=f"request-{number:04}",
                kind=Kind.READER,
                state=State.ASKED,
                asked_at=NOW,
                decide_by=NOW,
                rule_set="exam-2026-1",
            )
        )


def test_each_of_a_thousand_requests_is_offered_and_opens(scene: Scene) -> None:
    scene.do(_a_thousand)
    seen = every(scene, f"{API}/accommodation-requests", "id", as_=dana)

    assert seen == [f"asked-{number:04}" for number in range(1_000)]
    first = scene.read("/exam/administration/accommodations", as_=dana)
    assert f'href="?after={seen[49]}"' in first and f"/{seen[49]}/decline" in first
    assert f"/{seen[50]}/decline" in scene.read(f"/exam/administration/accommodations?after={seen[49]}", as_=dana)
    assert scene.visit(f"/exam/administration/accommodations/{seen[-1]}/decline", as_=dana).status_code == 200


def test_minutes_and_longer_breaks_count_at_once(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    known = RuleSet.__init__
    monkeypatch.setattr(RuleSet, "__init__", lambda self, **given: known(self, **{**given, "break_minutes": 30}))
    assert "Longer breaks" in scene.read("/exam/accommodations", as_=alice)
    sitting_id = scene.do(begin_sitting, alice)
    sent = {"time": "none", "minutes": "plus_30", "longer": "breaks_60"}
    assert scene.send("/exam/accommodations", sent, as_=alice).status_code == 303
    for asked in scene.ask(queries.waiting_requests).items:
        scene.do(commands.approve_accommodation, dana, asked.id)

    mine = scene.ask(my_sitting, alice, sitting_id)
    assert mine.time.deadline == NOW + timedelta(minutes=150)
    scene.do(take_break, alice, sitting_id)
    scene.later(minutes=50)
    assert scene.ask(my_sitting, alice, sitting_id).time.left_seconds == 150 * 60
    scene.do(end_break, alice, sitting_id)
    item_id = a_choice(scene, sitting_id)
    scene.later(minutes=149)
    assert scene.do(save_answer, alice, sitting_id, saving(item_id, "a")).counts
    assert 'value="plus_30" checked' in scene.read("/exam/accommodations", as_=alice)
