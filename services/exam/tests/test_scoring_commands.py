"""Blind in pairs; frozen; a third."""

from datetime import timedelta

import pytest
from exam_cast import NOW, complete_training
from exam_walk import come_by, rate, sit_written
from sqlmodel import Session, col, select

from exam.panel.commands import join_panel
from exam.panel.rules import NotOnPanel
from exam.scoring import rules
from exam.scoring.commands import commit_rating, open_task, put_back
from exam.scoring.commands.commit import rubric_of
from exam.scoring.queries import adjudication_queue, answers_queue, task, work_list
from exam.scoring.room import ROOM as scoring
from exam.scoring.tables import MachineScore, ScoredPart, ScoringTask
from exam.sittings.commands import begin_sitting, submit_sitting
from shared.database import Database
from shared.refusals import NotFound

LATER = NOW + timedelta(hours=2)


@pytest.fixture
def task_id(house: Database) -> str:
    """One of Alice's two written answers, waiting."""
    house.write_now(sit_written, "alice", 20, now=NOW)
    return house.read_now(lambda s: s.exec(select(ScoringTask.id).order_by(col(ScoringTask.entry_id))).all())[0]


def open_(house: Database, task_id: str, *examiners: str) -> None:
    for examiner in examiners:
        house.write_now(open_task, task_id, examiner, now=LATER)


def commit(house: Database, task_id: str, examiner: str, level: int) -> None:
    house.write_now(rate, task_id, examiner, level, now=LATER)


def state(house: Database, task_id: str) -> tuple[str, dict[str, float] | None]:
    row = house.read_now(lambda session: session.get_one(ScoringTask, task_id))
    return row.state, row.settled


def test_choice_items_are_scored_by_their_key(house: Database, task_id: str) -> None:
    scored = house.read_now(lambda s: s.exec(select(MachineScore.correct)).all())

    assert (len(scored), sum(scored)) == (24, 20)


def test_two_who_agree_settle_it(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob", "carol")
    commit(house, task_id, "bob", 2)
    assert state(house, task_id)[0] == "waiting"

    commit(house, task_id, "carol", 3)

    assert state(house, task_id)[0] == "settled"
    assert set((state(house, task_id)[1] or {}).values()) == {2.5}


def test_two_who_differ_call_a_third_whose_scores_stand(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob", "carol")
    commit(house, task_id, "bob", 3)
    commit(house, task_id, "carol", 1)
    assert house.read_now(adjudication_queue).count == 1
    assert [one.third for one in house.read_now(work_list, "cem", LATER).free if one.task_id == task_id] == [True]

    open_(house, task_id, "cem")
    commit(house, task_id, "cem", 2)

    assert set((state(house, task_id)[1] or {}).values()) == {2}
    assert house.read_now(adjudication_queue).count == 0


def test_the_first_may_change_their_scores_until_the_second_opens(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob")
    commit(house, task_id, "bob", 1)
    commit(house, task_id, "bob", 2)

    open_(house, task_id, "carol")

    with pytest.raises(rules.Frozen):
        commit(house, task_id, "bob", 3)


def test_nobody_sees_what_they_have_not_opened_nor_what_another_gave(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob")
    house.write_now(_commit_with_note, task_id, "bob", "SEEN BY NOBODY YET")
    with pytest.raises(NotFound):
        house.read_now(task, task_id, "carol")

    open_(house, task_id, "carol")

    seen = house.read_now(task, task_id, "carol")
    assert "SEEN BY NOBODY YET" not in seen.model_dump_json()
    assert seen.rating is not None and seen.rating.scores == {}


def test_a_third_reads_the_notes_and_no_scores(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob", "carol")
    house.write_now(_commit_with_note, task_id, "bob", "Heard the person first.", 3)
    commit(house, task_id, "carol", 1)
    open_(house, task_id, "cem")

    seen = house.read_now(task, task_id, "cem")

    assert seen.notes == ("Heard the person first.",)
    assert seen.rating is not None and seen.rating.scores == {}


def test_an_examiner_who_trained_the_person_is_refused(house: Database) -> None:
    complete_training(house, "ruth", "carol")
    house.write_now(sit_written, "ruth", 20, now=NOW)
    [first, *_] = house.read_now(lambda s: s.exec(select(ScoringTask.id)).all())

    assert house.read_now(work_list, "carol", LATER).free == ()
    assert len(house.read_now(work_list, "bob", LATER).free) == 2
    with pytest.raises(NotFound):
        open_(house, first, "carol")


def test_who_is_not_confirmed_on_the_panel_opens_nothing(house: Database, task_id: str) -> None:
    house.write_now(join_panel, "eve", "Eve", False, now=NOW)

    with pytest.raises(NotOnPanel):
        open_(house, task_id, "eve")


def test_a_third_place_is_not_there_while_two_suffice(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob", "carol")

    with pytest.raises(NotFound):
        open_(house, task_id, "cem")


def test_what_is_put_back_is_free_for_somebody_else(house: Database, task_id: str) -> None:
    open_(house, task_id, "bob", "carol")

    house.write_now(put_back, task_id, "carol")
    open_(house, task_id, "cem")

    assert house.read_now(task, task_id, "cem").rating is not None


def test_what_was_not_answered_needs_no_examiner(house: Database) -> None:
    begun = house.write_now(begin_sitting, "alice", now=NOW)
    house.write_now(submit_sitting, "alice", begun.id, now=NOW)

    come_by(house, scoring, NOW)

    assert house.read_now(answers_queue).count == 0
    [part] = house.read_now(lambda s: s.exec(select(ScoredPart)).all())
    assert [one["scored"] for one in part.detail["written"]] == [0, 0]


def _commit_with_note(session: Session, task_id: str, examiner: str, note: str, level: int = 2) -> None:
    rows = rubric_of(session, session.get_one(ScoringTask, task_id)).rows
    commit_rating(session, task_id, examiner, {row.id: level for row in rows}, note, now=LATER)
