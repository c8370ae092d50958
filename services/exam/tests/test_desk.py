"""Who watches over the written part: pauses, time that is given, notes; and the ledger that says all of it."""

from datetime import timedelta

import pytest

from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer
from exam.answers.queries import my_sitting
from exam.clocks.queries import ledger_of
from exam.clocks.rules import AlreadyPaused, Happened, NotPaused, Times, fold
from exam.clocks.tables import TimeEntry
from exam.desk.queries import open_sittings, watched_sitting
from exam.sittings import rules
from exam.sittings.commands import (
    begin_sitting,
    end_break,
    grant_time,
    note_incident,
    pause_sitting,
    resume_sitting,
    take_break,
)
from exam.sittings.inputs import GrantTime, NoteIncident, PauseSitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from shared.approvals.rules import OwnAffairs
from shared.testing import NOW, Scene
from shared.testing.cast import alice, dana

from .walk import a_choice, ask_for, saving

ALARM = PauseSitting(reason="The alarm in the building rang.")


def pause(scene: Scene, sitting_id: str, who: object = dana) -> None:
    scene.do(pause_sitting, who, sitting_id, ALARM)


def test_a_pause_closes_the_questions_and_takes_no_time(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.later(minutes=10)
    pause(scene, sitting_id)
    scene.later(minutes=45)

    paused = scene.ask(my_sitting, alice, sitting_id)
    assert (paused.paused, paused.time.deadline, paused.time.left_seconds) == (True, None, 110 * 60)
    with pytest.raises(rules.Paused):
        scene.do(save_answer, alice, sitting_id, saving(a_choice(scene, sitting_id), "a"))
    assert "The clock stands still" in scene.visit(f"/exam/sittings/{sitting_id}/questions/1", as_=alice).text

    scene.do(resume_sitting, dana, sitting_id)
    assert scene.ask(my_sitting, alice, sitting_id).time.deadline == NOW + timedelta(minutes=165)


def test_nothing_is_sent_in_by_time_while_the_clock_stands_still(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    pause(scene, sitting_id)
    scene.later(hours=5)
    scene.due()

    assert scene.row(Sitting, sitting_id).state == "open"


def test_a_pause_ends_a_break(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS)
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(take_break, alice, sitting_id)
    scene.later(minutes=10)
    pause(scene, sitting_id)
    scene.later(minutes=10)
    scene.do(resume_sitting, dana, sitting_id)

    mine = scene.ask(my_sitting, alice, sitting_id)
    assert (mine.on_break, mine.paused, mine.time.deadline) == (False, False, NOW + timedelta(minutes=140))


def test_time_that_is_given_counts_at_once(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(grant_time, dana, sitting_id, GrantTime(minutes=15, why="The network was down."))

    assert scene.ask(my_sitting, alice, sitting_id).time.deadline == NOW + timedelta(minutes=135)
    assert "You were given 15\N{NO-BREAK SPACE}min more." in scene.read(
        f"/exam/sittings/{sitting_id}/questions/1", as_=alice
    )


def test_a_pause_is_ended_once_and_a_second_one_is_refused(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    with pytest.raises(NotPaused):
        scene.do(resume_sitting, dana, sitting_id)
    pause(scene, sitting_id)
    with pytest.raises(AlreadyPaused):
        pause(scene, sitting_id)


def test_nobody_watches_over_themselves(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    note = NoteIncident(words="All went well.")

    for act in (
        lambda: pause(scene, sitting_id, alice),
        lambda: scene.do(resume_sitting, alice, sitting_id),
        lambda: scene.do(grant_time, alice, sitting_id, GrantTime(minutes=60, why="I was slow.")),
        lambda: scene.do(note_incident, alice, sitting_id, note),
        lambda: scene.ask(watched_sitting, alice, sitting_id),
    ):
        with pytest.raises(OwnAffairs):
            act()


def test_the_ledger_says_who_did_what_and_why_and_comes_to_what_the_sitting_keeps(scene: Scene) -> None:
    ask_for(scene, alice, Kind.BREAKS)
    sitting_id = scene.do(begin_sitting, alice)
    for minutes in (5, 7):
        scene.later(minutes=20)
        scene.do(take_break, alice, sitting_id)
        scene.later(minutes=minutes)
        scene.do(end_break, alice, sitting_id)
    scene.do(grant_time, dana, sitting_id, GrantTime(minutes=3, why="It was loud."))
    pause(scene, sitting_id)
    scene.later(minutes=4)
    scene.do(resume_sitting, dana, sitting_id)
    scene.do(note_incident, dana, sitting_id, NoteIncident(words="The next room was told."))

    ledger = scene.ask(watched_sitting, dana, sitting_id).ledger
    assert [(line.what, line.seconds // 60, line.by == dana.id, line.reason) for line in ledger] == [
        (Happened.STARTED, 0, False, ""),
        (Happened.BREAK_BEGAN, 0, False, ""),
        (Happened.BREAK_ENDED, 5, False, ""),
        (Happened.BREAK_BEGAN, 0, False, ""),
        (Happened.BREAK_ENDED, 7, False, ""),
        (Happened.GRANTED, 3, True, "It was loud."),
        (Happened.PAUSED, 0, True, "The alarm in the building rang."),
        (Happened.RESUMED, 4, True, ""),
        (Happened.NOTED, 0, True, "The next room was told."),
    ]
    times = fold(scene.ask(ledger_of, sitting_id), Times())
    row = scene.row(Sitting, sitting_id)
    assert (times.stopped.total_seconds(), times.granted.total_seconds()) == (row.stopped_seconds, row.granted_seconds)
    assert times.break_time.total_seconds() == row.break_seconds == 12 * 60


def test_what_was_written_at_the_desk_is_sealed(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(note_incident, dana, sitting_id, NoteIncident(words="She was unwell."))

    kept = scene.rows(TimeEntry.__table__.select())  # type: ignore[attr-defined]
    assert not any("unwell" in str(row) for row in kept)


def test_at_the_end_by_time_nobody_is_named(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.later(hours=3)
    scene.due()

    closed = scene.ask(watched_sitting, dana, sitting_id).ledger[-1]
    assert (closed.what, closed.by) == (Happened.CLOSED, None)


def test_the_pages_of_the_desk_do_what_they_say(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    token = scene.ask(begun, alice, sitting_id).writer_token
    here = f"/exam/desk/sittings/{sitting_id}"
    assert here in scene.visit("/exam/desk/sittings", as_=dana).text

    scene.send(f"{here}/pause", {"reason": "The alarm rang."}, as_=dana)
    assert "Let the clock go on" in scene.visit(here, as_=dana).text
    scene.send(f"{here}/resume", {}, as_=dana)
    scene.send(f"{here}/time", {"minutes": "12", "why": "It took a while."}, as_=dana)
    scene.send(f"{here}/notes", {"words": "All is well."}, as_=dana)

    seen = scene.visit(here, as_=dana).text
    assert "The alarm rang." in seen and "12\N{NO-BREAK SPACE}min" in seen and "All is well." in seen
    assert scene.visit(here, as_=alice).status_code == 403
    assert token not in seen
    [mine] = scene.ask(open_sittings).items
    assert mine.deadline == NOW + timedelta(minutes=132)
