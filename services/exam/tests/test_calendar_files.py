"""Calendar files of appointments: the same moment in every zone, and nothing that tells what it is about."""

from datetime import timedelta

from icalendar import Calendar, Component

from exam.accommodations.rules import Kind
from exam.bookings.commands import withdraw_slot
from exam.bookings.inputs import WithdrawSlot
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, cem, dana, mallory

from .reserving import TOMORROW, at_home, opened, seat
from .walk import API, ask_for, book, offer

WORDS = ("alice", "bob", "carol", "blue room", "room 3", "exam", "peer support", "health", "written", "oral")


def entry(text: str) -> Component:
    [event] = Calendar.from_ical(text).walk("VEVENT")
    return event


def of(scene: Scene, appointment_id: str) -> str:
    return scene.read(f"/exam/appointments/{appointment_id}/calendar.ics", as_=alice)


def test_both_parts_are_told_in_utc(scene: Scene) -> None:
    written = entry(of(scene, seat(scene, alice, opened(scene))))
    assert (written["dtstart"].dt, written["dtend"].dt) == (TOMORROW, TOMORROW + timedelta(minutes=120))

    talk = book(scene, alice, offer(scene, starts_at=TOMORROW + timedelta(hours=4)))
    text = of(scene, talk)
    assert "DTSTART:20260303T190000Z" in text and entry(text)["url"].endswith("/exam/oral")


def test_nothing_in_it_tells_what_it_is_about(scene: Scene) -> None:
    ask_for(scene, alice, Kind.TIME_2)
    for id in (at_home(scene), book(scene, alice, offer(scene, starts_at=TOMORROW + timedelta(days=1)))):
        lines = [line for line in of(scene, id).splitlines() if not line.startswith("URL")]
        assert [word for word in WORDS if word in "".join(lines).lower()] == []
        assert entry(of(scene, id))["summary"] == "Peerway: an appointment"


def test_its_title_is_in_the_language_of_its_reader(scene: Scene) -> None:
    address = f"/exam/appointments/{at_home(scene)}/calendar.ics"

    assert entry(scene.read(address, as_=alice, language="es"))["summary"] == "Peerway: una cita"


def test_what_is_called_off_or_made_longer_changes_the_same_entry(scene: Scene) -> None:
    slot_id = offer(scene, starts_at=TOMORROW)
    talk = book(scene, alice, slot_id)
    first = entry(of(scene, talk))
    scene.later(minutes=1)
    ask_for(scene, alice, Kind.TIME_1_5)
    scene.due()
    longer = entry(of(scene, talk))
    scene.later(minutes=1)
    scene.do(withdraw_slot, dana, slot_id, WithdrawSlot(reason="The room is closed."))
    off = entry(of(scene, talk))

    assert first["uid"] == longer["uid"] == off["uid"]
    assert first["sequence"] < longer["sequence"] < off["sequence"]
    assert (first["status"], longer["status"], off["status"]) == ("CONFIRMED", "CONFIRMED", "CANCELLED")
    assert longer["dtend"].dt == TOMORROW + timedelta(minutes=60)
    assert f"/exam/appointments/{talk}/calendar.ics" in scene.read("/exam/oral", as_=alice)


def test_only_whoever_takes_part_has_it(scene: Scene) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    of_examiners = f"/exam/examiner/talks/{talk}/calendar.ics"

    assert scene.visit(f"/exam/appointments/{talk}/calendar.ics", as_=mallory).status_code == 404
    assert scene.visit(f"{API}/appointments/{talk}", as_=mallory).status_code == 404
    assert scene.visit(of_examiners, as_=cem).status_code == 404
    for who in (bob, carol):
        assert entry(scene.read(of_examiners, as_=who))["uid"] == talk
    assert scene.visit(f"{API}/appointments/{talk}", as_=alice).json()["id"] == talk
