"""Appointments: nobody is in two places, what has begun is not called off, and who did not come is told so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select

from exam.accommodations.rules import Kind
from exam.appointments import rules
from exam.appointments.commands import admit_candidate, enter_no_show
from exam.appointments.tables import Appointment
from exam.bookings.commands import call_off_talk, cancel_booking, decline_examiner, withdraw_slot
from exam.bookings.inputs import CallOffTalk, WithdrawSlot
from exam.bookings.queries import oral_page
from exam.bookings.rules import ReasonNeeded
from exam.calendar.rules import RoomTaken, SomewhereElse
from exam.calendar.tables import Busy
from exam.orals.commands import conclude_oral, offer_slot
from exam.places.commands import add_place, close_place
from exam.places.inputs import AddPlace
from exam.places.rules import PlaceClosed
from exam.slots.inputs import OfferSlot
from exam.slots.rules import NowhereYet, TimeTooShort
from exam.voids.commands import void_oral
from exam.voids.inputs import VoidOral
from shared.approvals import OwnAffairs
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, carol, cem, dana, dov, mallory, somebody

from .walk import API, ask_for, book, calibrate, offer

TOMORROW = NOW + timedelta(days=1)
ILL = CallOffTalk(reason="I cannot come that day. I am sorry.")


def offered_in(scene: Scene, place_id: str | None, minutes: int = 0, place: str | None = None) -> str:
    """A time with Bob and Cem, so many minutes after that hour of tomorrow."""
    what = OfferSlot(
        starts_at=TOMORROW + timedelta(minutes=minutes),
        place=place,
        place_id=place_id,
        first_examiner=bob.id,
        second_examiner=cem.id,
    )
    return scene.do(offer_slot, dana, what)


@pytest.mark.parametrize("minutes", [-50, -20, 0, 20, 50])
def test_an_examiner_is_never_at_two_talks_and_has_a_quarter_hour_between(scene: Scene, minutes: int) -> None:
    offer(scene, starts_at=TOMORROW)

    with pytest.raises(SomewhereElse):
        offer(scene, bob, cem, starts_at=TOMORROW + timedelta(minutes=minutes))
    assert offer(scene, bob, cem, starts_at=TOMORROW + timedelta(minutes=60))


def test_a_room_is_never_at_two_talks(scene: Scene) -> None:
    room = scene.do(add_place, dana, AddPlace(name="The blue room", way="Ring at the side door.", seats=4))
    what = OfferSlot(starts_at=TOMORROW, place_id=room, first_examiner=bob.id, second_examiner=carol.id)
    slot_id = scene.do(offer_slot, dana, what)
    again = what.model_copy(update={"first_examiner": "eve", "second_examiner": "cem"})
    scene.do(put_on_panel)
    scene.do(calibrate, somebody("eve", "examiner"))

    with pytest.raises(RoomTaken):
        scene.do(offer_slot, dana, again)
    book(scene, alice, slot_id)
    page = scene.read("/exam/oral", as_=alice)
    assert "The blue room" in page and "Ring at the side door." in page


def put_on_panel(session: object, *, now: object) -> None:
    from exam.panel.tables import PanelMember

    session.add(  # type: ignore[attr-defined]
        PanelMember(person_id="eve", name="Eve", says_cps=True, is_cps=True, joined_at=now, confirmed_at=now)
    )


def test_a_closed_room_and_no_room_are_refused(scene: Scene) -> None:
    room = scene.do(add_place, dana, AddPlace(name="The blue room"))
    scene.do(close_place, dana, room)

    with pytest.raises(PlaceClosed):
        offered_in(scene, room)
    with pytest.raises(NowhereYet):
        offered_in(scene, None)


def test_a_talk_is_planned_as_long_as_the_person_needs(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_1_5, Kind.BREAKS)
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))

    row = scene.row(Appointment, talk)
    assert row.ends_at - row.starts_at == timedelta(minutes=60 + 30)
    with pytest.raises(SomewhereElse):
        offer(scene, bob, cem, starts_at=TOMORROW + timedelta(minutes=90))
    assert offer(scene, bob, cem, starts_at=TOMORROW + timedelta(minutes=105))


def test_a_time_that_is_too_short_for_somebody_is_not_theirs(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_2)
    short = offer(scene, starts_at=TOMORROW)
    offer(scene, bob, cem, starts_at=TOMORROW + timedelta(hours=1))

    with pytest.raises(TimeTooShort):
        book(scene, alice, short)
    assert book(scene, mallory, short)


KEEPS_EXAMINERS = [
    # given back: somebody else may take the time, so its two examiners stay
    (lambda scene, slot_id, talk: scene.do(cancel_booking, alice), True),
    (lambda scene, slot_id, talk: scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="Closed.")), False),
    (lambda scene, slot_id, talk: voided(scene, talk), False),
    (lambda scene, slot_id, talk: missed(scene, talk), False),
    (lambda scene, slot_id, talk: held(scene, talk), False),
]


@pytest.mark.parametrize(("act", "keeps_examiners"), KEEPS_EXAMINERS)
def test_what_is_over_keeps_nobody(
    scene: Scene, act: Callable[[Scene, str, str], object], keeps_examiners: bool
) -> None:
    slot_id = offer(scene, starts_at=TOMORROW)
    talk = book(scene, alice, slot_id)
    act(scene, slot_id, talk)

    assert set(scene.rows(select(Busy.held_by))) == ({slot_id} if keeps_examiners else set())


def missed(scene: Scene, talk: str) -> None:
    scene.at(TOMORROW)
    scene.do(enter_no_show, dana, talk)


def held(scene: Scene, talk: str) -> None:
    scene.at(TOMORROW)
    scene.do(conclude_oral, bob, talk)


def voided(scene: Scene, talk: str) -> None:
    for who in (dana, dov):
        scene.do(void_oral, who, talk, VoidOral(reason="The lights went out."))


def test_two_at_once_are_never_both_given_the_same_examiner(scene: Scene) -> None:
    """The key of the table decides, whoever comes first: on both databases."""

    def offers(place: str) -> bool:
        try:
            offered_in(scene, None, place=place)
        except SomewhereElse:
            return False
        return True

    with ThreadPoolExecutor(4) as four:
        given = list(four.map(offers, "abcd"))
    assert sorted(given) == [False, False, False, True]


def test_a_talk_that_has_begun_is_called_off_by_nobody(scene: Scene) -> None:
    """Once somebody knows how it goes, only two administrators void it."""
    slot_id = offer(scene, starts_at=TOMORROW)
    talk = book(scene, alice, slot_id)
    scene.at(TOMORROW)

    for act in (
        lambda: scene.do(cancel_booking, alice),
        lambda: scene.do(decline_examiner, alice, bob.id),
        lambda: scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="It went badly.")),
        lambda: scene.do(call_off_talk, bob, talk, ILL),
    ):
        with pytest.raises(rules.AlreadyBegun):
            act()
    assert scene.row(Appointment, talk).state == rules.State.BOOKED


def test_who_is_there_early_calls_nothing_off(scene: Scene) -> None:
    """A talk may begin before its time: from check-in on it stands."""
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    scene.at(TOMORROW - timedelta(hours=1))
    scene.do(admit_candidate, dana, talk)

    with pytest.raises(rules.AlreadyHeld):
        scene.do(cancel_booking, alice)
    assert "Give this time back" not in scene.read("/exam/oral", as_=alice)
    assert scene.do(conclude_oral, bob, talk)


def test_an_examiner_who_cannot_come_calls_off_and_the_candidate_reads_why(scene: Scene) -> None:
    slot_id = offer(scene, starts_at=TOMORROW)
    talk = book(scene, alice, slot_id)

    with pytest.raises(NotFound):
        scene.do(call_off_talk, cem, talk, ILL)
    there = scene.read(f"/exam/examiner/talks/{talk}/call-off", as_=bob)
    assert "Call this talk off" in there
    assert scene.send(f"/exam/examiner/talks/{talk}/call-off", {"reason": ILL.reason}, as_=bob).status_code == 303

    row = scene.row(Appointment, talk)
    assert (row.state, row.called_off_by, row.ended_by) == (rules.State.CALLED_OFF, rules.Side.EXAMINER, "bob")
    assert scene.news_of(alice)[-1] == scene.news_of(carol)[-1] == "appointment-called-off"
    assert ILL.reason in scene.read("/exam/oral", as_=alice)
    assert scene.ask(oral_page, mallory).slots == ()


def test_whoever_has_a_time_is_told_why_it_goes(scene: Scene) -> None:
    slot_id = offer(scene)
    book(scene, alice, slot_id)

    with pytest.raises(ReasonNeeded):
        scene.do(withdraw_slot, dana, slot_id, WithdrawSlot())
    free = offer(scene)
    scene.do(withdraw_slot, dana, free, WithdrawSlot())


def test_a_no_show_is_entered_after_the_beginning_and_is_no_attempt(scene: Scene) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    scene.at(TOMORROW - timedelta(minutes=1))
    with pytest.raises(rules.NotItsTimeYet):
        scene.do(enter_no_show, dana, talk)
    scene.at(TOMORROW)

    scene.do(enter_no_show, dana, talk)

    assert scene.row(Appointment, talk).state == rules.State.NO_SHOW
    assert scene.news_of(alice)[-1] == "appointment-changed"
    for path in ("/exam", "/exam/oral"):
        assert "could not come. That is no attempt" in scene.read(path, as_=alice)
    with pytest.raises(rules.AlreadyHeld):
        scene.do(conclude_oral, bob, talk)
    assert book(scene, alice, offer(scene))


def test_nobody_enters_or_checks_in_themselves(scene: Scene) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    scene.at(TOMORROW)

    for act in (admit_candidate, enter_no_show):
        with pytest.raises(OwnAffairs):
            scene.do(act, somebody("alice", "administrator"), talk)


@pytest.mark.parametrize("door", ["check-in", "no-show"])
def test_only_who_watches_says_who_came(scene: Scene, door: str) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    scene.at(TOMORROW)

    for who in (alice, bob, mallory):
        assert scene.send(f"{API}/appointments/{talk}/{door}", as_=who).status_code == 403
        assert scene.send(f"/exam/desk/appointments/{talk}/{door}", {}, as_=who).status_code == 403
    assert scene.send(f"/exam/desk/appointments/{talk}/{door}", {}, as_=dana).status_code == 303


def test_rooms_are_kept_on_their_page(scene: Scene) -> None:
    here = "/exam/administration/places"
    sent = {"name": "The blue room", "way": "Ring at the side door.", "seats": "3"}
    assert scene.send(here, sent, as_=dana).status_code == 303
    [room] = scene.visit(f"{API}/places", as_=dana).json()
    assert scene.send(f"{here}/{room['id']}", {**sent, "seats": "5"}, as_=dana).status_code == 303
    assert scene.send(f"{here}/{room['id']}/close", {}, as_=dana).status_code == 303
    assert scene.send(f"{here}/{room['id']}/close", {}, as_=dana).status_code == 409

    [changed] = scene.visit(f"{API}/places", as_=dana).json()
    assert (changed["seats"], changed["state"]) == (5, "closed")
    assert "The blue room" not in scene.read("/exam/administration/orals/offer", as_=dana)
    assert scene.send(f"{here}/{room['id']}/open", {}, as_=dana).status_code == 303
    assert "The blue room" in scene.read("/exam/administration/orals/offer", as_=dana)
    for wrong in ({"name": ""}, {"name": "x" * 121}, {"name": "A", "seats": "0"}, {"name": "A", "seats": "many"}):
        assert scene.send(here, wrong, as_=dana).status_code == 422
    assert scene.visit(here, as_=bob).status_code == 403
