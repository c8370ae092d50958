"""Beginning, breaks, going on elsewhere, the end."""

from datetime import timedelta

import pytest
from exam_cast import NOW
from exam_walk import come_by, release, score, sit_written
from sqlmodel import Session, select

from exam.accommodations.commands import request_accommodations
from exam.attempts.commands import record_conversation
from exam.attempts.rules import AlreadyPassed, ConversationFirst, ResultAwaited
from exam.eligibility.rules import NotOpenYet
from exam.forms.queries import places
from exam.items.commands import publish_entries
from exam.items.queries import question
from exam.results.commands import import_result
from exam.results.queries import my_results
from exam.rule_sets.rules import PublishedStands
from exam.scoring.commands import void_written
from exam.scoring.room import ROOM as scoring
from exam.sittings import rules
from exam.sittings.commands import begin_sitting, continue_here, end_break, submit_sitting, take_break
from exam.sittings.queries import my_sitting
from exam.sittings.room import ROOM as sittings
from exam.sittings.tables import Sitting
from shared.database import Database
from shared.messaging.tables import Outbox


def test_nobody_begins_before_the_training_is_complete(house: Database) -> None:
    with pytest.raises(NotOpenYet):
        house.write_now(begin_sitting, "nadia", now=NOW)


def test_one_sitting_at_a_time(house: Database) -> None:
    house.write_now(begin_sitting, "alice", now=NOW)

    with pytest.raises(rules.AlreadySitting):
        house.write_now(begin_sitting, "alice", now=NOW)


def test_what_is_published_later_does_not_change_a_sitting_that_runs(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)
    place = house.read_now(lambda s: places(s, s.get_one(Sitting, begun.id).form_id)[0])
    item = house.read_now(question, place.item_id, place.item_version)
    newer = item.model_dump(mode="json") | {"version": 2, "stem": "Another question?"}

    house.write_now(publish_entries, [("choice", newer)], now=NOW)

    again = house.read_now(lambda s: places(s, s.get_one(Sitting, begun.id).form_id)[0])
    assert again.item_version == 1
    assert house.read_now(question, again.item_id, again.item_version).stem == item.stem


def test_a_published_version_cannot_be_rewritten(house: Database) -> None:
    item = house.read_now(question, "w-001", 1).model_dump(mode="json")

    with pytest.raises(PublishedStands):
        house.write_now(publish_entries, [("choice", item | {"stem": "Changed in silence"})], now=NOW)


def test_an_approved_break_stops_the_clock(house: Database) -> None:
    house.write_now(request_accommodations, "alice", {"breaks"}, "", now=NOW)
    begun = house.write_now(begin_sitting, "alice", now=NOW)

    house.write_now(take_break, "alice", begun.id, now=NOW + timedelta(minutes=10))
    resting = house.read_now(my_sitting, "alice", begun.id, NOW + timedelta(minutes=30))
    house.write_now(end_break, "alice", begun.id, now=NOW + timedelta(minutes=40))
    back = house.read_now(my_sitting, "alice", begun.id, NOW + timedelta(minutes=40))

    assert (resting.on_break, resting.time.deadline, resting.time.left_seconds) == (True, None, 110 * 60)
    assert (back.on_break, back.time.deadline) == (False, NOW + timedelta(minutes=150))


def test_without_the_accommodation_a_break_is_possible_and_the_clock_goes_on(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)

    house.write_now(take_break, "alice", begun.id, now=NOW + timedelta(minutes=10))
    house.write_now(end_break, "alice", begun.id, now=NOW + timedelta(minutes=40))

    back = house.read_now(my_sitting, "alice", begun.id, NOW + timedelta(minutes=40))
    assert back.time.deadline == NOW + timedelta(minutes=120)


def test_going_on_elsewhere_takes_the_pen_and_ends_the_break(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)
    house.write_now(take_break, "alice", begun.id, now=NOW)

    window = house.write_now(continue_here, "alice", begun.id, now=NOW + timedelta(minutes=5))

    sitting = house.read_now(lambda session: session.get_one(Sitting, begun.id))
    assert window == sitting.window != begun.window
    assert sitting.break_began_at is None


def test_at_the_deadline_what_is_saved_is_submitted_once(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)
    late = NOW + timedelta(minutes=121)

    looked = come_by(house, sittings, late), come_by(house, sittings, late)

    sitting = house.read_now(lambda session: session.get_one(Sitting, begun.id))
    assert looked == (1, 0)
    assert (sitting.state, sitting.submitted_by) == ("submitted", "time")
    assert sitting.submitted_at == NOW + timedelta(hours=2)
    assert _facts(house, "alice").count("exam.candidacy.sitting-submitted.v1") == 1


def test_time_given_in_the_last_minute_is_seen_by_the_due_loop(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)
    house.write_now(request_accommodations, "alice", {"time_2"}, "", now=NOW + timedelta(minutes=119))

    come_by(house, sittings, NOW + timedelta(minutes=121))

    assert house.read_now(lambda session: session.get_one(Sitting, begun.id).state) == "open"


def test_sending_without_any_answer_is_possible(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)

    house.write_now(submit_sitting, "alice", begun.id, now=NOW)
    come_by(house, scoring, NOW)

    assert house.read_now(my_sitting, "alice", begun.id, NOW).unanswered == 26


def test_the_next_sitting_waits_for_the_result_of_this_one(house: Database) -> None:
    house.write_now(sit_written, "alice", 24, now=NOW)

    with pytest.raises(ResultAwaited):
        house.write_now(begin_sitting, "alice", now=NOW + timedelta(hours=3))


def test_a_voided_sitting_does_not_count_and_one_begins_anew_with_other_questions(house: Database) -> None:
    first = house.write_now(sit_written, "alice", 24, now=NOW)

    house.write_now(void_written, first, "dana", "The power went out in the whole street.", now=NOW)
    second = house.write_now(begin_sitting, "alice", now=NOW + timedelta(hours=3)).id

    written = [house.read_now(_written_items, sitting_id) for sitting_id in (first, second)]
    assert not written[0] & written[1]


def test_a_passed_part_is_not_taken_again(house: Database) -> None:
    house.write_now(import_result, "alice", "passed", "not_yet_passed", ("dana", "dov"), now=NOW)

    with pytest.raises(AlreadyPassed):
        house.write_now(begin_sitting, "alice", now=NOW)


def test_after_three_attempts_a_conversation_opens_the_next(house: Database) -> None:
    for months_ago in (9, 6, 1):
        then = NOW - timedelta(days=30 * months_ago)
        house.write_now(import_result, "alice", "not_yet_passed", "not_taken", ("dana", "dov"), now=then)
    with pytest.raises(ConversationFirst):
        house.write_now(begin_sitting, "alice", now=NOW)

    house.write_now(record_conversation, "alice", "dana", now=NOW)

    assert house.write_now(begin_sitting, "alice", now=NOW)


def test_not_yet_passed_leads_to_a_plan_and_a_second_attempt(house: Database) -> None:
    def first_attempt(session: Session) -> str:
        sitting_id = sit_written(session, "alice", 6, now=NOW)
        score(session, sitting_id, 1, ("bob", "carol"), now=NOW)
        return release(session, "alice", now=NOW + timedelta(days=2))

    house.write_now(first_attempt)

    [result] = house.read_now(my_results, "alice")
    assert (result.written, result.oral, result.outcome) == ("not_yet_passed", "not_taken", "not_yet_passed")
    assert result.plan and all(entry.modules for entry in result.plan)
    assert house.write_now(begin_sitting, "alice", now=NOW + timedelta(days=9))


def _written_items(session: Session, sitting_id: str) -> set[str]:
    form_id = session.get_one(Sitting, sitting_id).form_id
    return {place.item_id for place in places(session, form_id) if place.kind == "written"}


def _facts(house: Database, person_id: str) -> list[str]:
    return house.read_now(lambda s: list(s.exec(select(Outbox.type).where(Outbox.subject == person_id))))
