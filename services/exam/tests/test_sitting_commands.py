"""Beginning, breaks, going on elsewhere, the end."""

from datetime import timedelta

import pytest

from exam.accommodations.rules import Kind
from exam.answers.queries import my_sitting
from exam.attempts.commands import record_conversation
from exam.attempts.rules import AlreadyPassed, ConversationFirst, ResultAwaited
from exam.eligibility.rules import NotOpenYet
from exam.forms.queries import positions
from exam.forms.tables import Form
from exam.items.commands import publish_entries
from exam.items.content import BankFile
from exam.items.queries import item as published
from exam.results.queries import my_results
from exam.sittings import rules
from exam.sittings.commands import begin_sitting, continue_here, end_break, submit_sitting, take_break
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from exam.voids.commands import void_written
from exam.voids.inputs import VoidWritten
from shared.events import SittingSubmitted
from shared.testing import NOW, Scene
from shared.testing.cast import alice, amara, bob, carol, dana

from .walk import ask_for, bring_in, release, score, sit_written, void


def test_nobody_begins_before_the_training_is_complete(scene: Scene) -> None:
    with pytest.raises(NotOpenYet):
        scene.do(begin_sitting, amara)


def test_one_sitting_at_a_time(scene: Scene) -> None:
    scene.do(begin_sitting, alice)

    with pytest.raises(rules.AlreadySitting):
        scene.do(begin_sitting, alice)


def test_what_is_published_later_does_not_change_a_sitting_that_runs(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    first = scene.ask(positions, scene.row(Sitting, sitting_id).form_id)[0]
    item = scene.ask(published, first.item_id, first.item_version)
    newer = item.model_dump(mode="json", exclude_none=True)
    newer |= {"version": first.item_version + 1, "stem": "Another question?"}

    scene.do(publish_entries, [BankFile(first.kind, newer)])

    again = scene.ask(positions, scene.row(Sitting, sitting_id).form_id)[0]
    assert again.item_version == first.item_version
    assert scene.ask(published, again.item_id, again.item_version).stem == item.stem


def test_an_approved_break_stops_the_clock(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS)
    sitting_id = scene.do(begin_sitting, alice)

    scene.later(minutes=10)
    scene.do(take_break, alice, sitting_id)
    scene.later(minutes=20)
    resting = scene.ask(my_sitting, alice, sitting_id)
    scene.later(minutes=10)
    scene.do(end_break, alice, sitting_id)
    back = scene.ask(my_sitting, alice, sitting_id)

    assert (resting.on_break, resting.time.deadline, resting.time.left_seconds) == (True, None, 110 * 60)
    assert (back.on_break, back.time.deadline) == (False, NOW + timedelta(minutes=150))


def test_without_the_accommodation_a_break_is_possible_and_the_clock_goes_on(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)

    scene.later(minutes=10)
    scene.do(take_break, alice, sitting_id)
    scene.later(minutes=30)
    scene.do(end_break, alice, sitting_id)

    back = scene.ask(my_sitting, alice, sitting_id)
    assert back.time.deadline == NOW + timedelta(minutes=120)


def test_going_on_elsewhere_takes_the_pen_and_ends_the_break(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(take_break, alice, sitting_id)

    first = scene.ask(begun, alice, sitting_id).writer_token

    token = scene.do(continue_here, alice, sitting_id, now=scene.now + timedelta(minutes=5))

    sitting = scene.row(Sitting, sitting_id)
    assert token == sitting.writer_token != first
    assert sitting.break_began_at is None


def test_at_the_deadline_what_is_saved_is_submitted_once(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.later(minutes=121)

    assert scene.due() > 0
    assert scene.due() == 0

    sitting = scene.row(Sitting, sitting_id)
    assert (sitting.state, sitting.submitted_by) == ("submitted", "time")
    assert sitting.submitted_at == NOW + timedelta(hours=2)
    assert len(scene.events(SittingSubmitted, about=alice)) == 1


def test_time_given_in_the_last_minute_is_seen_by_the_due_loop(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.later(minutes=119)
    ask_for(scene, alice, Kind.TIME_2)

    scene.later(minutes=2)
    scene.due()

    assert scene.row(Sitting, sitting_id).state == "open"


def test_sending_without_any_answer_is_possible(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)

    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())
    scene.due()

    assert scene.ask(my_sitting, alice, sitting_id).unanswered == 26


def test_the_next_sitting_waits_for_the_result_of_this_one(scene: Scene) -> None:
    sit_written(scene, alice, 24)
    scene.later(hours=2)

    with pytest.raises(ResultAwaited):
        scene.do(begin_sitting, alice)


def test_a_voided_sitting_does_not_count_and_one_begins_anew_with_other_questions(scene: Scene) -> None:
    first = sit_written(scene, alice, 24)

    void(scene, void_written, first, VoidWritten(reason="The power went out in the whole street."))
    scene.later(hours=2)
    second = scene.do(begin_sitting, alice)

    written = [_written_items(scene, sitting_id) for sitting_id in (first, second)]
    assert not written[0] & written[1]


def test_a_passed_part_is_not_taken_again(scene: Scene) -> None:
    bring_in(scene, alice, "passed", "not_yet_passed")

    with pytest.raises(AlreadyPassed):
        scene.do(begin_sitting, alice)


def test_after_three_attempts_a_conversation_opens_the_next(scene: Scene) -> None:
    for months_ago in (9, 6, 1):
        then = NOW - timedelta(days=30 * months_ago)
        bring_in(scene, alice, "not_yet_passed", "not_taken", now=then)
    with pytest.raises(ConversationFirst):
        scene.do(begin_sitting, alice)

    scene.do(record_conversation, dana, alice.id)

    assert scene.do(begin_sitting, alice)


def test_not_yet_passed_leads_to_a_plan_and_a_second_attempt(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 6), 1, bob, carol)
    scene.later(days=2)
    release(scene, alice)

    [result] = scene.ask(my_results, alice).items
    assert (result.written, result.oral, result.outcome) == ("not_yet_passed", "not_taken", "not_yet_passed")
    assert result.plan and all(entry.modules for entry in result.plan)
    scene.later(days=7)
    assert scene.do(begin_sitting, alice)


def _written_items(scene: Scene, sitting_id: str) -> set[str]:
    form_id = scene.row(Sitting, sitting_id).form_id
    return {one.item_id for one in scene.ask(positions, form_id) if one.kind == "written"}


def test_a_second_attempt_asks_another_form_and_a_third_one_is_said_to_come_again(scene: Scene) -> None:
    sittings = []
    for _ in range(3):
        sittings.append(scene.do(begin_sitting, alice))
        void(scene, void_written, sittings[-1], VoidWritten(reason="The power went out."))
        scene.later(days=1)
    forms = [scene.row(Form, scene.row(Sitting, id).form_id) for id in sittings]

    assert forms[0].published_id == forms[2].published_id != forms[1].published_id
    assert [form.again for form in forms] == [False, False, True]
    asked = [{one.item_id: one.number for one in scene.ask(positions, form.id)} for form in forms]
    assert len(asked[0].keys() & asked[1].keys()) <= 0.2 * len(asked[0])
    assert asked[0].keys() == asked[2].keys() and asked[0] != asked[2]
    address = "/exam/desk/sittings/{}"
    assert "no other form" in scene.read(address.format(sittings[2]), as_=dana)
    assert "no other form" not in scene.read(address.format(sittings[1]), as_=dana)
