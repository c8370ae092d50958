"""Two people who lead a group, each at a window: what one wrote down is never written over by the other unseen."""

from datetime import timedelta

import pytest

from curriculum.attendance.rules import NotInTheGroupYet, Presence
from curriculum.cohorts.queries import led_cohort, my_introduction
from curriculum.practice.commands import plan_session
from curriculum.practice.queries import attendance_sheet, led_session_view
from shared.days import local_day, local_time
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, femi
from shared.testing.windows import CHANGED, MEANWHILE, Window

from .walk import Given, bea, evening


@pytest.fixture
def cohort(given: Given) -> str:
    return given.cohort()


def seen(given: Given, session_id: str) -> dict[str, tuple[Presence | None, int | None]]:
    people = given.ask(attendance_sheet, femi, session_id).people
    return {line.training_id: (line.presence, line.minutes) for line in people}


def test_a_sheet_of_attendance(given: Given, scene: Scene, cohort: str) -> None:
    one, two = given.studying(cohort), given.studying(cohort, bea)
    session_id = given.session(cohort)
    page = f"/curriculum/teaching/sessions/{session_id}/attendance"
    older, newer = Window(scene, page, as_=femi), Window(scene, page, as_=dana)
    newer.sends(fields={f"presence.{one}": "part", f"minutes.{one}": "40"})

    mine = {f"presence.{one}": "attended", f"minutes.{one}": "", f"presence.{two}": "missed"}
    answer = older.sends(fields=mine)

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, MEANWHILE, "<q>A part</q>", "<q>40</q>"))
    assert seen(given, session_id) == {one: (Presence.PART, 40), two: (None, None)}
    assert older.sends(fields=mine).status_code == 303
    assert seen(given, session_id) == {one: (Presence.ATTENDED, None), two: (Presence.MISSED, None)}


def test_a_line_of_a_sheet_that_was_not_touched_is_left_as_the_other_wrote_it(
    given: Given, scene: Scene, cohort: str
) -> None:
    one, two = given.studying(cohort), given.studying(cohort, bea)
    session_id = given.session(cohort)
    given.attendance(session_id, one)
    page = f"/curriculum/teaching/sessions/{session_id}/attendance"
    older = Window(scene, page, as_=femi)
    given.attendance(session_id, one, Presence.MISSED)

    assert older.sends(fields={f"presence.{one}": "attended", f"presence.{two}": "attended"}).status_code == 303

    assert seen(given, session_id) == {one: (Presence.MISSED, None), two: (Presence.ATTENDED, None)}


def test_a_session(given: Given, scene: Scene, cohort: str) -> None:
    session_id = given.do(plan_session, femi, cohort, evening(scene, days=7))
    page = f"/curriculum/teaching/sessions/{session_id}/change"
    begins = given.ask(led_session_view, femi, session_id).starts_at
    stands = {
        "title": "An evening",
        "place": "Harbor Room",
        "day": local_day(begins),
        "time": local_time(begins),
        "minutes": "120",
        "led_by": "femi",
    }
    older, newer = Window(scene, page, as_=femi), Window(scene, page, as_=dana)
    moved = {"day": local_day(begins + timedelta(days=1)), "place": "Room 2"}
    assert newer.sends(fields=stands | moved).status_code == 303

    answer = older.sends(fields=stands | {"place": "Room 3", "minutes": "90"})

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "<q>Room 2</q>", 'value="Room 3"'))
    other = Window(scene, page, as_=femi)
    assert other.sends(fields=stands | moved | {"minutes": "90"}).status_code == 303
    live = given.ask(led_session_view, femi, session_id)
    assert (live.place, live.minutes, live.starts_at - begins) == ("Room 2", 90, timedelta(days=1))


def test_a_group(given: Given, scene: Scene, cohort: str) -> None:
    group = given.ask(led_cohort, dana, cohort)
    stands = {
        "title": group.title,
        "place": group.place,
        "apply_until": group.apply_until.isoformat(),
        "starts_on": group.starts_on.isoformat(),
        "places": "12",
        "facilitators": "femi",
    }
    page = f"/curriculum/teaching/{cohort}/change"
    older, newer = Window(scene, page, as_=dana), Window(scene, page, as_=dov)
    assert newer.sends(fields=stands | {"place": "Room 2"}).status_code == 303

    answer = older.sends(fields=stands | {"place": "Room 3"})

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "<q>Room 2</q>", 'value="Room 3"'))
    assert older.sends(fields=stands | {"place": "Room 2", "places": "9"}).status_code == 303
    group = given.ask(led_cohort, dana, cohort)
    assert (group.place, group.places) == ("Room 2", 9)


@pytest.mark.parametrize("known", [True, False])
def test_how_one_introduces_oneself(given: Given, scene: Scene, known: bool) -> None:
    if known:
        given.introduced(femi)
    page = "/curriculum/teaching/introduction"
    older, newer = Window(scene, page, as_=femi), Window(scene, page, as_=femi)
    assert newer.sends(name="Femi", contact="555 0111", is_cps="yes").status_code == 303

    answer = older.sends(name="Femi", contact="555 0222", is_cps="yes")

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "<q>555 0111</q>", 'value="555 0222"'))
    introduction = given.ask(my_introduction, femi)
    assert introduction is not None and introduction.contact == "555 0111"


def test_nobody_was_there_before_they_had_a_place(given: Given, scene: Scene, cohort: str) -> None:
    given.studying(cohort, bea)
    session_id = given.session(cohort)
    scene.later(days=1)
    late = given.studying(cohort)

    with pytest.raises(NotInTheGroupYet):
        given.attendance(session_id, late)

    page = scene.read(f"/curriculum/teaching/sessions/{session_id}/attendance", as_=femi)
    assert f"presence.{late}" not in page and "Got their place after this day" in page
    assert "An evening" not in scene.read("/curriculum/sessions", as_=alice)


def test_who_is_admitted_in_the_evening_was_there_on_that_day(given: Given, cohort: str) -> None:
    training_id = given.studying(cohort)
    session_id = given.session(cohort)

    given.attendance(session_id, training_id)

    assert seen(given, session_id) == {training_id: (Presence.ATTENDED, None)}
