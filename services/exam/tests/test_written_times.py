"""Times for the written part: chosen, given back, missed, made longer; and when one may begin."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.accommodations.rules import Kind
from exam.answers.queries import my_sitting
from exam.appointments import rules
from exam.appointments.rules import State
from exam.appointments.tables import Appointment
from exam.calendar.rules import SomewhereElse
from exam.calendar.tables import Busy
from exam.openings.queries import openings
from exam.reservations.queries import start
from exam.rule_sets.rules import RuleSet
from exam.sittings.commands import begin_sitting
from exam.sittings.tables import Sitting
from exam.voids.commands import void_written
from exam.voids.inputs import VoidWritten
from shared.events import SittingSubmitted
from shared.testing import Scene
from shared.testing.cast import alice, dana, mallory, pat

from .reserving import TOMORROW, at_home, room, state_of
from .walk import API, ask_for, book, offer, sit_written, void


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules in force ask for an appointment."""
    known = RuleSet.__init__

    def required(self: RuleSet, **given: object) -> None:
        known(self, **{**given, "appointment_required": True})  # type: ignore[arg-type]

    monkeypatch.setattr(RuleSet, "__init__", required)


def test_while_no_time_is_asked_for_one_begins_when_one_likes(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)

    assert scene.row(Sitting, sitting_id).appointment_id is None


@pytest.mark.usefixtures("asked")
def test_where_the_rules_ask_for_a_time_nobody_begins_without_one(scene: Scene) -> None:
    with pytest.raises(rules.AppointmentFirst):
        scene.do(begin_sitting, alice)
    page = scene.read("/exam/written", as_=alice)
    assert "Please choose it first." in page and "/exam/written/times" in page

    at_home(scene)
    scene.at(TOMORROW)
    assert scene.do(begin_sitting, alice)


WINDOW = [
    (-rules.ON_TIME - timedelta(minutes=1), rules.NotYourTimeYet),
    (-rules.ON_TIME, None),
    (rules.LATE, None),
    (rules.LATE + timedelta(minutes=1), rules.YourTimeIsOver),
]


@pytest.mark.parametrize(("moved", "refusal"), WINDOW)
def test_on_ones_own_device_beginning_in_time_is_the_check_in(
    scene: Scene, moved: timedelta, refusal: type[Exception] | None
) -> None:
    booked = at_home(scene)
    scene.at(TOMORROW + moved)

    if refusal:
        with pytest.raises(refusal):
            scene.do(begin_sitting, alice)
        return
    sitting_id = scene.do(begin_sitting, alice)
    assert state_of(scene, booked) == State.CHECKED_IN
    assert scene.row(Sitting, sitting_id).appointment_id == booked
    assert scene.ask(my_sitting, alice, sitting_id).time.left_seconds == 120 * 60


def test_what_is_sent_in_was_held_and_is_said_once(scene: Scene) -> None:
    booked = at_home(scene)
    scene.at(TOMORROW)
    sitting_id = sit_written(scene, alice, 20)

    assert state_of(scene, booked) == State.HELD
    assert [one.sitting_id for one in scene.events(SittingSubmitted)] == [sitting_id]
    assert scene.rows(select(Busy)) == []


def test_who_does_not_begin_is_told_and_has_used_no_attempt(scene: Scene) -> None:
    booked = at_home(scene)
    scene.at(TOMORROW + rules.LATE + timedelta(minutes=1))
    scene.due()

    assert state_of(scene, booked) == State.NO_SHOW
    assert scene.news_of(alice)[-1] == "appointment-changed"
    assert "did not begin. That is no attempt" in scene.read("/exam/written", as_=alice)
    assert at_home(scene, at=scene.now + timedelta(days=1))


def test_a_talk_is_made_longer_too_or_its_candidate_reads_that_it_does_not_fit(scene: Scene) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    next_one = offer(scene, starts_at=TOMORROW + timedelta(minutes=75))
    scene.later(minutes=1)
    ask_for(scene, alice, Kind.TIME_1_25)
    scene.due()
    assert scene.row(Appointment, talk).ends_at == TOMORROW + timedelta(minutes=50)

    scene.later(minutes=1)
    ask_for(scene, alice, Kind.TIME_2)
    scene.due()
    row = scene.row(Appointment, talk)
    assert (row.ends_at, row.fits) == (TOMORROW + timedelta(minutes=50), False)
    assert "it does not fit in. You keep this time" in scene.read("/exam/oral", as_=alice)
    assert book(scene, mallory, next_one)


def test_a_sitting_that_is_voided_frees_its_appointment(scene: Scene) -> None:
    booked = at_home(scene)
    scene.at(TOMORROW)
    sitting_id = scene.do(begin_sitting, alice)
    void(scene, void_written, sitting_id, VoidWritten(reason="The power went out."))

    assert state_of(scene, booked) == State.VOIDED
    assert at_home(scene, at=scene.now + timedelta(days=1))


def test_nobody_is_in_two_places(scene: Scene) -> None:
    book(scene, alice, offer(scene, starts_at=TOMORROW))

    with pytest.raises(SomewhereElse):
        at_home(scene)


def test_the_pages_do_what_they_say(scene: Scene) -> None:
    place_id = room(scene)
    sent = {"place_id": place_id, "day": "2026-03-03", "time": "10:00", "minutes": "240"}
    assert scene.send("/exam/administration/openings/offer", sent, as_=dana).status_code == 303
    assert scene.send("/exam/administration/openings/offer", sent, as_=pat).status_code == 403
    [one] = scene.ask(openings, pat).items
    assert "I will be there on" in scene.read("/exam/desk/openings", as_=pat)
    assert scene.send(f"/exam/desk/openings/{one.id}/watch", {}, as_=pat).status_code == 303
    assert "You watch" in scene.read("/exam/desk/openings", as_=pat)

    here = f"/exam/written/times/{one.id}"
    assert here in scene.read("/exam/written/times", as_=alice)
    assert "Ring at the side door." in scene.read(here, as_=alice)
    assert scene.send(here, {}, as_=alice).status_code == 422
    assert scene.send(here, {"starts_at": one.starts_at.isoformat(), "name": "Alice B."}, as_=alice).status_code == 303
    page = scene.read("/exam/written", as_=alice)
    assert "The blue room" in page and "Give this time back" in page and "Start now" not in page
    assert scene.send("/exam/written/cancel", {}, as_=alice).status_code == 303

    own = {"day": "2026-03-03", "time": "10:00"}
    assert scene.send("/exam/written/times", own, as_=alice).status_code == 303
    assert "On your own device" in scene.read("/exam/written", as_=alice)


def test_the_json_says_the_same(scene: Scene) -> None:
    place_id = room(scene)
    body = {"place_id": place_id, "starts_at": TOMORROW.isoformat(), "minutes": 240}
    made = scene.send(f"{API}/openings", json=body, as_=dana).json()
    assert scene.visit(f"{API}/openings", as_=pat).json()[0]["id"] == made["id"]
    assert scene.send(f"{API}/openings/{made['id']}/watch", as_=pat).status_code == 204
    assert scene.send(f"{API}/openings/{made['id']}/leave", as_=pat).status_code == 204
    times = scene.visit(f"{API}/written/times", as_=alice).json()
    begins = times["rooms"][0]["beginnings"][0]
    assert scene.visit(f"{API}/written/times/{made['id']}", as_=alice).json()["room"]["beginnings"][0] == begins
    booked = scene.send(f"{API}/written/times/{made['id']}", json={"starts_at": begins}, as_=alice)
    assert booked.status_code == 201
    assert scene.visit(f"{API}/written", as_=alice).json()["booked"]["id"] == booked.json()["id"]
    assert scene.send(f"{API}/written/cancel", as_=alice).status_code == 204
    assert scene.send(f"{API}/written/times", json={"starts_at": begins}, as_=alice).status_code == 201
    withdrawn = scene.send(f"{API}/openings/{made['id']}/withdraw", json={}, as_=dana)
    assert withdrawn.status_code == 204


def test_before_the_written_part_nothing_has_begun(scene: Scene) -> None:
    here = scene.ask(start, alice, "en")

    assert (here.booked, here.open_sitting, here.waits, here.may_begin, here.may_choose) == (
        None,
        None,
        False,
        True,
        True,
    )
