"""Saving answers: nothing acknowledged is lost, nothing late is taken."""

import asyncio
from datetime import datetime, timedelta

import pytest
from exam_cast import NOW
from exam_walk import come_by
from sqlmodel import Session, select

from exam.accommodations.commands import request_accommodations
from exam.accommodations.room import ROOM as accommodations
from exam.forms.queries import places
from exam.sittings import rules
from exam.sittings.commands import begin_sitting, save_answer, save_from_page, submit_sitting
from exam.sittings.queries import answers_of
from exam.sittings.room import ROOM as sittings
from exam.sittings.tables import AnswerVersion, Sitting
from shared.database import Database
from shared.refusals import NotFound

ENDS = NOW + timedelta(minutes=120)


@pytest.fixture
def sitting(house: Database) -> str:
    return house.write_now(begin_sitting, "alice", now=NOW).id


@pytest.fixture
def written_item(house: Database, sitting: str) -> str:
    return house.read_now(lambda session: _items(session, sitting, "written"))[0]


def _items(session: Session, sitting_id: str, kind: str) -> list[str]:
    form_id = session.get_one(Sitting, sitting_id).form_id
    return [place.item_id for place in places(session, form_id) if place.kind == kind]


def save(house: Database, sitting: str, item: str, answer: str, sequence: int, at: datetime = NOW) -> object:
    return asyncio.run(house.write_directly(save_answer, "alice", sitting, item, answer, sequence, now=at))


def test_every_version_is_kept_and_the_highest_sequence_counts(
    house: Database, sitting: str, written_item: str
) -> None:
    for sequence, answer in ((1, "I"), (3, "I would listen"), (2, "I would")):
        save(house, sitting, written_item, answer, sequence)

    kept = house.read_now(lambda session: session.exec(select(AnswerVersion.answer)).all())
    assert sorted(kept) == ["I", "I would", "I would listen"]
    assert house.read_now(answers_of, sitting)[written_item].answer == "I would listen"


def test_the_same_save_sent_twice_gives_the_same_receipt(house: Database, sitting: str, written_item: str) -> None:
    first = save(house, sitting, written_item, "I would listen", 1)
    again = save(house, sitting, written_item, "I would listen", 1, NOW + timedelta(seconds=9))

    assert first == again


def test_another_answer_under_a_used_sequence_is_refused(house: Database, sitting: str, written_item: str) -> None:
    save(house, sitting, written_item, "I would listen", 1)

    with pytest.raises(rules.SequenceUsed):
        save(house, sitting, written_item, "I would talk", 1)


def test_the_last_save_has_its_grace_and_a_late_answer_is_refused(
    house: Database, sitting: str, written_item: str
) -> None:
    save(house, sitting, written_item, "in time", 1, ENDS + timedelta(seconds=20))

    with pytest.raises(rules.DeadlinePassed):
        save(house, sitting, written_item, "too late", 2, ENDS + timedelta(seconds=31))


def test_time_given_while_somebody_sits_counts_at_once(house: Database, sitting: str, written_item: str) -> None:
    house.write_now(request_accommodations, "alice", {"time_1_5"}, "", now=NOW + timedelta(minutes=100))

    save(house, sitting, written_item, "still in time", 1, ENDS + timedelta(minutes=59))
    with pytest.raises(rules.DeadlinePassed):
        save(house, sitting, written_item, "too late", 2, ENDS + timedelta(minutes=61))


def test_an_unlimited_sitting_takes_answers_next_week(house: Database, sitting: str, written_item: str) -> None:
    house.write_now(request_accommodations, "alice", {"unlimited"}, "", now=NOW)
    come_by(house, accommodations, NOW + timedelta(days=7))

    save(house, sitting, written_item, "a week later", 1, NOW + timedelta(days=8))
    come_by(house, sittings, NOW + timedelta(days=8))
    assert house.read_now(lambda session: session.get_one(Sitting, sitting).state) == "open"


def test_an_answer_that_is_no_option_is_refused(house: Database, sitting: str) -> None:
    item = house.read_now(lambda session: _items(session, sitting, "choice"))[0]

    with pytest.raises(rules.NotAnOption):
        save(house, sitting, item, "zebra", 1)


def test_nobody_writes_into_anothers_sitting(house: Database, sitting: str, written_item: str) -> None:
    with pytest.raises(NotFound):
        asyncio.run(house.write_directly(save_answer, "mallory", sitting, written_item, "mine now", 1, now=NOW))


def test_an_item_of_another_form_is_not_there(house: Database, sitting: str) -> None:
    with pytest.raises(NotFound):
        save(house, sitting, "w-999", "a", 1)


def test_after_sending_nothing_changes(house: Database, sitting: str, written_item: str) -> None:
    house.write_now(submit_sitting, "alice", sitting, now=NOW)

    with pytest.raises(rules.SittingOver):
        save(house, sitting, written_item, "one more thing", 1)


def test_a_form_without_script_is_saved_after_all_that_is_there(
    house: Database, sitting: str, written_item: str
) -> None:
    window = house.read_now(lambda session: session.get_one(Sitting, sitting).window)
    save(house, sitting, written_item, "by script", 7)

    house.write_now(save_from_page, "alice", sitting, written_item, "by form", now=NOW, window=window)
    house.write_now(save_from_page, "alice", sitting, written_item, "by form", now=NOW, window=window)

    saved = house.read_now(answers_of, sitting)[written_item]
    assert (saved.answer, saved.sequence) == ("by form", 8)


def test_another_window_writes_nothing(house: Database, sitting: str, written_item: str) -> None:
    with pytest.raises(rules.ContinuedElsewhere):
        house.write_now(save_from_page, "alice", sitting, written_item, "mine", now=NOW, window="another")
