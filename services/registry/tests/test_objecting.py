"""Whom a concern is about objects to somebody who is to decide; somebody without a part in it answers."""

import pytest
import sqlalchemy as sa

from registry.certifications.tables import Certification
from registry.erasure.commands import forget_person
from registry.objections.rules import ObjectionWaits
from registry.objections.tables import Objection
from registry.panels.commands import ask_member, leave_panel, take_seat
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import ObjectedTo, Stage
from registry.panels.tables import PanelSeat
from registry.rulings.commands import answer_ruling
from registry.rulings.rules import ProposerLeft
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory

from .telling import decide, drew, people, propose, ready
from .walk import API

REASON = "We worked at the same house for a year, and parted in anger."
ANSWER = "You worked together, so somebody else sits down."


@pytest.fixture
def concern(scene: Scene) -> str:
    people(scene)
    return ready(scene)


def seat_of(scene: Scene, who: Actor) -> str:
    found: str = scene.rows(sa.select(PanelSeat.id).where(PanelSeat.person_id == who.id))[0][0]
    return found


def object_(scene: Scene, concern: str, to: Actor = bob, *, by: Actor = alice) -> int:
    there = f"{API}/mine/concerns/{concern}/objections/{seat_of(scene, to)}"
    return scene.send(there, json={"reason": REASON}, as_=by).status_code


def answer(scene: Scene, concern: str, go: str, *, by: Actor = drew, to: Actor = bob) -> int:
    there = f"{API}/oversight/concerns/{concern}/objections/{seat_of(scene, to)}"
    return scene.send(there, json={"reason": ANSWER, "go": go}, as_=by).status_code


def test_a_member_to_whom_it_is_objected_leaves_and_both_hear(scene: Scene, concern: str) -> None:
    assert object_(scene, concern) == 204 and scene.news_of(dana)[-1] == "answer-needed"
    assert answer(scene, concern, "uphold") == 204

    assert scene.news_of(bob)[-1] == "right-ended" and scene.news_of(alice)[-1] == "request-decided"
    assert scene.visit(f"/registry/panels/{concern}", as_=bob).status_code == 403
    assert "You objected, and they left the panel." in scene.read(f"/registry/mine/concerns/{concern}", as_=alice)
    page = scene.read(f"/registry/mine/concerns/{concern}/objections/{seat_of(scene, bob)}", as_=alice)
    assert REASON in page and ANSWER in page


def test_who_left_by_an_objection_is_not_put_back(scene: Scene, concern: str) -> None:
    for member in (bob, dana):
        object_(scene, concern, member)
        assert answer(scene, concern, "uphold", to=member) == 204
    [[number]] = scene.rows(sa.select(Certification.number).where(Certification.person_id == bob.id))

    for stage in Stage:
        with pytest.raises(ObjectedTo):
            scene.do(take_seat, dana, concern, stage, SitDown(no_tie=True))
        with pytest.raises(ObjectedTo):
            scene.do(ask_member, drew, concern, stage, AskMember(number=number))


def test_everybody_who_sits_there_is_named_or_is_somebody_of_the_agency(scene: Scene, concern: str) -> None:
    page = scene.read(f"/registry/mine/concerns/{concern}", as_=alice)
    theirs = scene.read(f"/registry/mine/concerns/{concern}/objections/{seat_of(scene, dana)}", as_=alice)

    assert "Bob Rivera" in page and "Somebody of the agency" in page
    assert "Somebody of the agency" in theirs


def test_nobody_decides_while_it_waits(scene: Scene, concern: str) -> None:
    ruling = propose(scene, concern, "advice")
    object_(scene, concern)

    with pytest.raises(ObjectionWaits):
        scene.do(answer_ruling, dana, concern, ruling, "confirm")

    assert answer(scene, concern, "decline") == 204
    scene.do(answer_ruling, dana, concern, ruling, "confirm")


def test_what_somebody_proposed_who_left_is_decided_anew(scene: Scene, concern: str) -> None:
    ruling = propose(scene, concern, "advice", by=dana)
    object_(scene, concern, dana)
    answer(scene, concern, "uphold", to=dana)
    scene.do(take_seat, drew, concern, Stage.FIRST, SitDown(no_tie=True))

    with pytest.raises(ProposerLeft):
        scene.do(answer_ruling, drew, concern, ruling, "confirm")


def test_who_sits_there_neither_answers_nor_reads_it(scene: Scene, concern: str) -> None:
    object_(scene, concern)

    there = f"/registry/oversight/concerns/{concern}/objections/{seat_of(scene, bob)}"
    assert answer(scene, concern, "decline", by=dana) == 403
    assert scene.visit(there, as_=dana).status_code == 403
    assert REASON in scene.read(there, as_=drew)
    case = f"/registry/oversight/concerns/{concern}"
    assert there in scene.read(case, as_=drew) and there not in scene.read(case, as_=dana)
    assert REASON not in scene.read(f"/registry/panels/{concern}", as_=bob)
    assert answer(scene, concern, "decline", by=alice) == 403


def test_only_whom_it_is_about_objects_and_once_to_each(scene: Scene, concern: str) -> None:
    for who in (bob, dana, mallory):
        assert object_(scene, concern, by=who) == 404
    assert [object_(scene, concern), object_(scene, concern)] == [204, 409]
    assert [answer(scene, concern, "decline"), answer(scene, concern, "uphold")] == [204, 409]
    assert object_(scene, concern) == 409
    assert object_(scene, concern, dana) == 204


def test_it_is_too_late_once_they_have_decided(scene: Scene, concern: str) -> None:
    decide(scene, concern, "condition")

    assert object_(scene, concern) == 409


def test_who_leaves_by_themselves_leaves_nothing_that_waits(scene: Scene, concern: str) -> None:
    object_(scene, concern)
    assert waiting(scene) == 1
    scene.do(leave_panel, bob, concern)

    assert waiting(scene) == 0


def waiting(scene: Scene) -> int:
    queues = {one["slug"]: one["count"] for one in scene.visit(f"{API}/queues", as_=drew).json()}
    return int(queues["objections"])


def test_its_words_are_sealed_and_go_with_the_person(scene: Scene, concern: str) -> None:
    object_(scene, concern)
    answer(scene, concern, "decline")
    [[row]] = scene.rows(sa.select(Objection))
    assert b"house" not in row.reason and b"together" not in row.answer

    scene.do(forget_person, "alice", "erasure-1")

    assert scene.rows(sa.select(Objection)) == []
