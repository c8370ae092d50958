"""A session can be changed and called off, and whoever would have come hears of it."""

from datetime import timedelta

import pytest

from curriculum.attendance.rules import Presence
from curriculum.practice.commands import call_off_session, change_session, plan_session, record_attendance
from curriculum.practice.inputs import CallOffSession, ChangeSession, RecordAttendance, Seen
from curriculum.practice.queries import my_practice, sessions_to_make_up
from curriculum.practice.rules import IsOver, NotAFacilitatorHere, NotAPossibleDay
from curriculum.practice.tables import LiveSession
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi

from .walk import Given, evening, gil

FLOOD = CallOffSession(reason="The room was flooded.")


@pytest.fixture
def cohort(given: Given) -> str:
    found = given.cohort()
    given.studying(found)
    return found


def planned(scene: Scene, given: Given, cohort: str) -> str:
    return given.do(plan_session, femi, cohort, evening(scene, days=2))


def changed(scene: Scene, days: int = 3, led_by: str = "femi") -> ChangeSession:
    when = evening(scene, days=days).starts_at
    return ChangeSession(title="Goals", place="Mill House", starts_at=when, minutes=90, led_by=led_by)


def test_what_is_changed_is_told_and_seen(scene: Scene, given: Given, cohort: str) -> None:
    session_id = planned(scene, given, cohort)

    given.do(change_session, dana, session_id, changed(scene))

    assert scene.news_of(alice)[-1] == scene.news_of(femi)[-1] == "appointment-changed"
    assert scene.row(LiveSession, session_id).changed_by == "dana"
    assert "Mill House" in scene.read("/curriculum/sessions", as_=alice)


def test_what_is_called_off_is_told_and_seen_with_the_reason(scene: Scene, given: Given, cohort: str) -> None:
    session_id = planned(scene, given, cohort)
    page = f"/curriculum/teaching/sessions/{session_id}"

    assert scene.send(f"{page}/call-off", {"reason": FLOOD.reason}, as_=femi).status_code == 303

    assert scene.news_of(alice)[-1] == "appointment-called-off"
    for path, who in (("/curriculum/sessions", alice), (f"{page}/change", femi)):
        assert "The room was flooded." in scene.read(path, as_=who)
    assert "Called off" in scene.read(f"/curriculum/teaching/{cohort}", as_=femi)
    assert scene.ask(sessions_to_make_up, femi, cohort) == []
    with pytest.raises(IsOver):
        given.do(change_session, femi, session_id, changed(scene))


def test_the_page_changes_a_session_by_the_day_and_time_where_the_agency_is(
    scene: Scene, given: Given, cohort: str
) -> None:
    session_id = planned(scene, given, cohort)
    page = f"/curriculum/teaching/sessions/{session_id}/change"
    assert 'value="2026-03-04"' in scene.read(page, as_=femi)
    form = {"title": "Goals", "place": "Mill House", "day": "2026-03-05", "time": "18:30", "minutes": "90"}

    assert scene.send(page, form | {"led_by": "femi"}, as_=femi).status_code == 303

    assert scene.row(LiveSession, session_id).starts_at.isoformat() == "2026-03-05T23:30:00+00:00"


def test_attendance_of_what_was_called_off_is_not_written_down(scene: Scene, given: Given, cohort: str) -> None:
    session_id = planned(scene, given, cohort)
    given.do(call_off_session, femi, session_id, FLOOD)
    scene.later(days=3)

    sheet = RecordAttendance(people={given.seat().training_id: Seen(presence=Presence.ATTENDED)})
    with pytest.raises(IsOver):
        given.do(record_attendance, femi, session_id, sheet)


def test_what_was_held_stands(scene: Scene, given: Given, cohort: str) -> None:
    session_id = given.session(cohort)
    given.attendance(session_id, given.seat().training_id)

    with pytest.raises(IsOver):
        given.do(call_off_session, femi, session_id, FLOOD)
    with pytest.raises(IsOver):
        given.do(change_session, femi, session_id, changed(scene))


def test_it_is_for_those_who_lead_the_group(scene: Scene, given: Given, cohort: str) -> None:
    session_id = planned(scene, given, cohort)

    with pytest.raises(NotFound):
        given.do(call_off_session, gil, session_id, FLOOD)
    with pytest.raises(NotAFacilitatorHere):
        given.do(change_session, femi, session_id, changed(scene, led_by="gil"))


@pytest.mark.parametrize("days", [-2_000, -32, 735])
def test_a_day_that_cannot_be_meant_is_refused(scene: Scene, given: Given, cohort: str, days: int) -> None:
    session_id = planned(scene, given, cohort)

    with pytest.raises(NotAPossibleDay):
        given.do(plan_session, femi, cohort, evening(scene, days=days))
    with pytest.raises(NotAPossibleDay):
        given.do(change_session, femi, session_id, changed(scene, days=days))


def test_a_session_of_last_week_can_be_written_down_without_news(scene: Scene, given: Given, cohort: str) -> None:
    scene.later(days=8)
    before = scene.news_of(alice)
    given.do(plan_session, femi, cohort, evening(scene, days=-7))

    assert scene.news_of(alice) == before
    assert scene.ask(my_practice, alice).sessions[0].session.starts_at < scene.now - timedelta(days=6)
