"""Help that people bring: arranged by somebody, confirmed or waived by whom it is for, and never by silence."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.accommodations.commands import approve_accommodation
from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.appointments.commands import admit_candidate
from exam.arrangements.commands import arrange_help, ask_for_help_again, confirm_help, waive_help
from exam.arrangements.inputs import ArrangeHelp, AskForHelpAgain, WaiveHelp
from exam.arrangements.queries import arrange_queue, help_to_arrange, my_help
from exam.arrangements.rules import HelpChanged, NotThatEarly, Settled, StillToSettle
from exam.arrangements.tables import ArrangedHelp
from exam.attempts.rules import Part
from exam.sittings.commands import begin_sitting
from shared.actor import Actor
from shared.approvals import OwnAffairs
from shared.refusals import NotFound
from shared.testing import NOW, Scene, beginning
from shared.testing.cast import alice, bob, carol, dana, mallory, somebody

from .walk import API, ask_for, book, offer, pass_both, release

TOMORROW = NOW + timedelta(days=1)
READER = "Rosa from the reading service"
ROOM = "At the side door"


@beginning
def reader(scene: Scene) -> str:
    """Alice asked for a reader, and it was approved."""
    ask_for(scene, alice, Kind.READER, Kind.TIME_2)
    [asked] = scene.ask(waiting_requests).items
    scene.do(approve_accommodation, dana, asked.id)
    return asked.id


def arrange(scene: Scene, id: str, part: Part = Part.WRITTEN, by: Actor = dana, days: int = 1) -> str:
    what = ArrangeHelp(part=part, at=scene.now + timedelta(days=days), who=READER, where=ROOM)
    return scene.do(arrange_help, by, id, what)


def state(scene: Scene, part: Part = Part.WRITTEN) -> Settled:
    [one] = [one for one in scene.ask(my_help, alice) if one.part == part]
    return one.state


def test_a_part_begins_when_what_people_bring_is_confirmed(scene: Scene, reader: str) -> None:
    with pytest.raises(StillToSettle):
        scene.do(begin_sitting, alice)
    assert "Help was approved that people bring" in scene.read("/exam/written", as_=alice)
    arranged = arrange(scene, reader)
    with pytest.raises(StillToSettle):
        scene.do(begin_sitting, alice)

    scene.do(confirm_help, alice, arranged)

    assert state(scene) == Settled.CONFIRMED
    assert scene.do(begin_sitting, alice)


def test_silence_arranges_and_confirms_nothing(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER)
    scene.later(days=30)
    scene.due()
    [waiting] = scene.ask(help_to_arrange).items
    arrange(scene, waiting.accommodation_id, days=60)
    scene.later(days=30)
    scene.due()

    assert state(scene) == Settled.ARRANGED
    with pytest.raises(StillToSettle):
        scene.do(begin_sitting, alice)


def test_one_may_go_without_and_ask_for_it_again(scene: Scene, reader: str) -> None:
    arrange(scene, reader)
    scene.do(waive_help, alice, reader, WaiveHelp(part=Part.WRITTEN))
    assert state(scene) == Settled.WAIVED
    assert scene.news_of(dana)[-1] == "appointment-called-off"

    scene.do(ask_for_help_again, alice, reader, AskForHelpAgain(part=Part.WRITTEN))
    assert state(scene) == Settled.APPROVED
    scene.do(waive_help, alice, reader, WaiveHelp(part=Part.WRITTEN))

    assert scene.do(begin_sitting, alice)


def test_what_was_arranged_anew_is_confirmed_anew(scene: Scene, reader: str) -> None:
    """A person confirms what they saw, not what took its place in the meantime."""
    first = arrange(scene, reader)
    second = arrange(scene, reader, days=2)

    with pytest.raises(HelpChanged):
        scene.do(confirm_help, alice, first)
    scene.do(confirm_help, alice, second)
    arrange(scene, reader, days=3)

    assert state(scene) == Settled.ARRANGED


def test_what_was_arranged_for_a_day_that_is_over_does_not_count(scene: Scene, reader: str) -> None:
    scene.do(confirm_help, alice, arrange(scene, reader))
    scene.at(TOMORROW + timedelta(days=1, minutes=1))

    assert state(scene) == Settled.OVER
    with pytest.raises(StillToSettle):
        scene.do(begin_sitting, alice)
    scene.do(ask_for_help_again, alice, reader, AskForHelpAgain(part=Part.WRITTEN))
    assert [one.parts for one in scene.ask(help_to_arrange).items] == [(Part.WRITTEN, Part.ORAL)]


def test_nobody_is_let_in_to_a_talk_without_their_help(scene: Scene, reader: str) -> None:
    talk = book(scene, alice, offer(scene, starts_at=TOMORROW))
    scene.at(TOMORROW)
    with pytest.raises(StillToSettle):
        scene.do(admit_candidate, dana, talk)

    scene.do(waive_help, alice, reader, WaiveHelp(part=Part.ORAL))

    scene.do(admit_candidate, dana, talk)


def test_what_ends_or_was_only_asked_for_waits_for_nobody(scene: Scene, reader: str) -> None:
    ask_for(scene, alice, Kind.SCRIBE, Kind.TIME_2)

    assert scene.ask(my_help, alice) == ()
    assert scene.ask(help_to_arrange).items == ()
    with pytest.raises(NotFound):
        arrange(scene, reader)
    assert scene.do(begin_sitting, alice)


def test_what_is_to_arrange_leaves_the_list_with_the_part(scene: Scene) -> None:
    pass_both(scene, alice)
    release(scene, alice)
    ask_for(scene, alice, Kind.FORMAT)
    ask_for(scene, mallory, Kind.FORMAT)

    assert [one.person_id for one in scene.ask(help_to_arrange).items] == [mallory.id]
    assert scene.ask(arrange_queue).count == 1 and scene.ask(my_help, alice) == ()


def test_it_is_arranged_for_others_for_a_time_to_come_and_for_what_needs_people(scene: Scene, reader: str) -> None:
    with pytest.raises(OwnAffairs):
        arrange(scene, reader, by=somebody("alice", "administrator"))
    with pytest.raises(NotThatEarly):
        arrange(scene, reader, days=0)
    ask_for(scene, mallory, Kind.BREAKS)
    [breaks] = scene.visit(f"{API}/accommodations", as_=mallory).json()["standing"]
    with pytest.raises(NotFound):
        arrange(scene, breaks["id"])


def test_nobody_else_confirms_waives_or_asks(scene: Scene, reader: str) -> None:
    arranged = arrange(scene, reader)

    for act in (
        lambda: scene.do(confirm_help, mallory, arranged),
        lambda: scene.do(waive_help, mallory, reader, WaiveHelp(part=Part.WRITTEN)),
        lambda: scene.do(ask_for_help_again, mallory, reader, AskForHelpAgain(part=Part.WRITTEN)),
    ):
        with pytest.raises(NotFound):
            act()
    for who in (alice, bob, carol):
        assert scene.visit("/exam/administration/arrangements", as_=who).status_code == 403


def test_who_comes_and_where_is_sealed_and_in_no_news(scene: Scene, reader: str) -> None:
    arrange(scene, reader)

    [row] = scene.rows(select(ArrangedHelp))
    assert row.sealed is not None and b"Rosa" not in row.sealed and b"door" not in row.sealed
    assert scene.news_of(alice)[-1] == "answer-needed"


def test_the_pages_do_what_they_say(scene: Scene, reader: str) -> None:
    there, here = f"/exam/administration/arrangements/{reader}", "/exam/arrangements"
    assert there in scene.read("/exam/administration/arrangements", as_=dana)
    assert "Who brings it" in scene.read(there, as_=dana)
    day = TOMORROW.date().isoformat()
    sent = {"part": "written", "who": READER, "where": ROOM, "day": day, "time": "09:30"}
    assert scene.send(there, sent, as_=dana).status_code == 303
    assert READER in scene.read("/exam/administration/arrangements", as_=dana)

    shown = scene.read(here, as_=alice)
    assert READER in shown and ROOM in shown
    [written, _] = scene.ask(my_help, alice)
    assert scene.send(f"{here}/{written.arrangement_id}/confirm", {}, as_=alice).status_code == 303
    assert scene.send(f"/exam/accommodations/{reader}/waive", {"part": "oral"}, as_=alice).status_code == 303
    assert [one.state for one in scene.ask(my_help, alice)] == [Settled.CONFIRMED, Settled.WAIVED]
    for wrong in ({}, sent | {"part": "both"}, sent | {"who": ""}, sent | {"day": "1999-01-01"}, sent | {"time": "x"}):
        assert scene.send(there, wrong, as_=dana).status_code in (422,)
