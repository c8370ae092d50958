"""Seats for the written part in a room that is open, and whoever watches there."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select

from exam.accommodations.rules import Kind
from exam.answers.queries import my_sitting
from exam.appointments import rules
from exam.appointments.commands import enter_no_show
from exam.appointments.queries import written_time
from exam.appointments.rules import Mode, State
from exam.appointments.tables import Appointment
from exam.bookings.rules import AlreadyBooked, ReasonNeeded
from exam.calendar.rules import RoomTaken, SomewhereElse
from exam.clocks.rules import NotPaused
from exam.openings.commands import leave_opening, watch_opening
from exam.openings.queries import openings
from exam.openings.rules import NoSeatFree, NotInOpening, OpeningGone, SomebodyWatches
from exam.orals.commands import offer_slot
from exam.reservations.commands import cancel_written_time, withdraw_opening
from exam.reservations.inputs import WithdrawOpening
from exam.reservations.queries import choosing, seat_times
from exam.sittings.commands import begin_sitting, let_in_candidate, pause_sitting, start_clock, submit_sitting
from exam.sittings.inputs import PauseSitting, SubmitSitting
from exam.sittings.rules import AlreadySitting
from exam.sittings.tables import Sitting
from exam.slots.inputs import OfferSlot
from shared.actor import Actor
from shared.approvals import OwnAffairs
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, carol, dana, mallory, pat, somebody
from shared.testing.facts import training_completed

from .reserving import TOMORROW, at_home, opened, seat, state_of
from .walk import ask_for, book, offer


def test_a_seat_is_taken_for_as_long_as_its_person_needs(scene: Scene) -> None:
    opening_id = opened(scene, seats=1, minutes=270)
    ask_for(scene, alice, Kind.TIME_1_5, Kind.BREAKS)
    assert scene.ask(seat_times, alice, opening_id).minutes == 180 + 30
    seat(scene, alice, opening_id)

    row = scene.ask(written_time, alice.id)
    assert row is not None and row.ends_at - row.starts_at == timedelta(minutes=210)
    with pytest.raises(NoSeatFree):
        seat(scene, mallory, opening_id)
    with pytest.raises(NotInOpening):
        seat(scene, mallory, opening_id, TOMORROW + timedelta(minutes=210))
    assert scene.ask(seat_times, mallory, opening_id).room.beginnings == ()


def test_only_so_many_write_at_once_as_there_are_seats(scene: Scene) -> None:
    """The key of the table decides, whoever comes first: on both databases."""
    scene.hear(training_completed(amara))
    opening_id = opened(scene, seats=2)

    def books(who: Actor) -> bool:
        try:
            seat(scene, who, opening_id)
        except NoSeatFree:
            return False
        return True

    with ThreadPoolExecutor(3) as three:
        given = list(three.map(books, (alice, mallory, amara)))
    assert sorted(given) == [False, True, True]


def test_times_that_are_shown_can_be_taken_and_no_others(scene: Scene) -> None:
    opening_id = opened(scene, seats=1)
    seat(scene, mallory, opening_id, TOMORROW + timedelta(minutes=120))

    shown = scene.ask(seat_times, alice, opening_id).room.beginnings
    assert shown == (TOMORROW,)
    book(scene, alice, offer(scene, starts_at=TOMORROW + timedelta(minutes=60)))
    assert scene.ask(seat_times, alice, opening_id).room.beginnings == ()
    assert scene.ask(choosing, alice).rooms == ()


def test_a_room_that_is_open_holds_no_talk_and_who_watches_examines_nobody(scene: Scene) -> None:
    opening_id = opened(scene)
    place_id = scene.ask(openings, dana).items[0].place_id
    what = OfferSlot(starts_at=TOMORROW, place_id=place_id, first_examiner=bob.id, second_examiner=carol.id)
    with pytest.raises(RoomTaken):
        scene.do(offer_slot, dana, what)

    scene.do(watch_opening, somebody(bob.id, "examiner", "proctor"), opening_id)
    with pytest.raises(SomewhereElse):
        offer(scene, starts_at=TOMORROW)


def test_one_watches_and_hands_it_on(scene: Scene) -> None:
    opening_id = opened(scene)
    scene.do(watch_opening, pat, opening_id)
    other = somebody("paula", "proctor")

    with pytest.raises(SomebodyWatches):
        scene.do(watch_opening, other, opening_id)
    with pytest.raises(SomebodyWatches):
        scene.do(leave_opening, other, opening_id)
    scene.do(leave_opening, pat, opening_id)
    scene.do(watch_opening, other, opening_id)


def test_at_a_place_whoever_watches_lets_in_and_the_clock_waits(scene: Scene) -> None:
    booked = seat(scene, alice, opened(scene))
    scene.at(TOMORROW)
    with pytest.raises(rules.AtThePlace):
        scene.do(begin_sitting, alice)
    scene.do(let_in_candidate, pat, booked)
    scene.later(minutes=20)

    [sitting_id] = scene.rows(select(Sitting.id))
    assert "You are checked in." in scene.read("/exam/written", as_=alice)
    answer = scene.send(f"/exam/sittings/{sitting_id}/start", {}, as_=alice)
    assert answer.status_code == 303 and "/questions/1" in answer.headers["location"]
    assert scene.ask(my_sitting, alice, sitting_id).time.left_seconds == 120 * 60
    with pytest.raises(AlreadySitting):
        scene.ask(choosing, alice)


def test_a_later_pause_is_not_the_candidates_to_end(scene: Scene) -> None:
    booked = seat(scene, alice, opened(scene))
    scene.at(TOMORROW)
    scene.do(let_in_candidate, pat, booked)
    [sitting_id] = scene.rows(select(Sitting.id))
    scene.later(minutes=1)
    scene.do(start_clock, alice, sitting_id)
    scene.later(minutes=1)
    scene.do(pause_sitting, pat, sitting_id, PauseSitting(reason="An alarm."))

    with pytest.raises(NotPaused):
        scene.do(start_clock, alice, sitting_id)


def test_nobody_lets_in_themselves(scene: Scene) -> None:
    booked = seat(scene, alice, opened(scene))
    scene.at(TOMORROW)

    with pytest.raises(OwnAffairs):
        scene.do(let_in_candidate, somebody(alice.id, "proctor"), booked)


def test_what_has_begun_is_given_back_by_nobody(scene: Scene) -> None:
    opening_id = opened(scene)
    booked = seat(scene, alice, opening_id)
    scene.at(TOMORROW)

    with pytest.raises(rules.AlreadyBegun):
        scene.do(cancel_written_time, alice)
    with pytest.raises(rules.AlreadyBegun):
        scene.do(withdraw_opening, dana, opening_id, WithdrawOpening(reason="The lights are out."))
    scene.do(let_in_candidate, pat, booked)
    with pytest.raises(rules.AlreadyBegun):
        scene.do(cancel_written_time, alice)


def test_a_time_that_is_given_back_is_free_again(scene: Scene) -> None:
    opening_id = opened(scene, seats=1)
    booked = seat(scene, alice, opening_id)
    with pytest.raises(AlreadyBooked):
        at_home(scene)
    scene.do(cancel_written_time, alice)

    assert state_of(scene, booked) == State.CALLED_OFF
    assert seat(scene, mallory, opening_id)
    assert "does not count any more" not in scene.read("/exam/written", as_=alice)


def test_whoever_has_a_seat_reads_why_a_room_closes(scene: Scene) -> None:
    opening_id = opened(scene)
    seat(scene, alice, opening_id)
    scene.do(watch_opening, pat, opening_id)
    with pytest.raises(ReasonNeeded):
        scene.do(withdraw_opening, dana, opening_id, WithdrawOpening())

    here = f"/exam/administration/openings/{opening_id}/withdraw"
    assert "One person has a seat then." in scene.read(here, as_=dana)
    assert scene.send(here, {"reason": "The heating is broken."}, as_=dana).status_code == 303
    assert "The heating is broken." in scene.read("/exam/written", as_=alice)
    assert scene.news_of(alice)[-1] == scene.news_of(pat)[-1] == "appointment-called-off"
    with pytest.raises(OpeningGone):
        seat(scene, mallory, opening_id)


def test_time_that_is_approved_later_makes_the_booking_longer(scene: Scene) -> None:
    opening_id = opened(scene, seats=1)
    booked = seat(scene, alice, opening_id)
    scene.later(minutes=1)
    ask_for(scene, alice, Kind.TIME_2)
    scene.due()

    row = scene.row(Appointment, booked)
    assert (row.ends_at, row.fits) == (TOMORROW + timedelta(hours=4), True)
    assert scene.news_of(alice)[-1] == "appointment-changed"
    told = len(scene.news_of(alice))
    scene.later(minutes=1)
    scene.due()
    assert len(scene.news_of(alice)) == told


def test_where_it_does_not_fit_the_person_keeps_the_time_and_reads_so(scene: Scene) -> None:
    opening_id = opened(scene, seats=1)
    booked = seat(scene, alice, opening_id)
    seat(scene, mallory, opening_id, TOMORROW + timedelta(hours=2))
    scene.later(minutes=1)
    ask_for(scene, alice, Kind.TIME_2)
    scene.due()

    row = scene.row(Appointment, booked)
    assert (row.ends_at, row.fits, row.state) == (TOMORROW + timedelta(hours=2), False, State.BOOKED)
    assert "it does not fit in. You keep this time" in scene.read("/exam/written", as_=alice)
    assert scene.ask(written_time, mallory.id) is not None
    scene.at(TOMORROW)
    assert "They may need longer" in scene.read("/exam/desk", as_=pat)
    scene.do(let_in_candidate, pat, booked)
    [sitting_id] = scene.rows(select(Sitting.id))
    assert scene.ask(my_sitting, alice, sitting_id).time.left_seconds == 240 * 60


def test_a_no_show_at_a_place_is_entered_by_whoever_watches_or_by_time(scene: Scene) -> None:
    opening_id = opened(scene)
    first, second = seat(scene, alice, opening_id), seat(scene, mallory, opening_id)
    scene.at(TOMORROW)
    scene.do(enter_no_show, pat, first)
    assert state_of(scene, first) == State.NO_SHOW
    assert scene.news_of(alice)[-1] == "appointment-changed"

    scene.at(TOMORROW + timedelta(hours=2))
    scene.due()
    assert state_of(scene, second) == State.NO_SHOW


def test_what_is_sent_in_from_a_room_was_held(scene: Scene) -> None:
    booked = seat(scene, alice, opened(scene))
    scene.at(TOMORROW)
    scene.do(let_in_candidate, pat, booked)
    [sitting_id] = scene.rows(select(Sitting.id))
    scene.later(minutes=1)
    scene.do(start_clock, alice, sitting_id)
    scene.later(minutes=30)
    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())

    row = scene.row(Appointment, booked)
    assert (row.state, row.mode, row.held_at) == (State.HELD, Mode.AT_PLACE, scene.now)


def test_the_overview_says_when_and_leads_to_the_start_and_not_past_it(scene: Scene) -> None:
    booked = seat(scene, alice, opened(scene))
    assert "You have a time on" in scene.read("/exam", as_=alice)
    scene.at(TOMORROW)
    scene.do(let_in_candidate, pat, booked)

    page = scene.read("/exam", as_=alice)
    assert "See my time" in page and "Continue here" not in page
