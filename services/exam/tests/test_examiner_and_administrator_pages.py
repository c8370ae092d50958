"""The pages of those who score and of those who arrange and release."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.accommodations.queries import waiting_requests
from exam.accommodations.rules import Kind
from exam.bookings.commands import ask_for_time
from exam.bookings.inputs import AskForTime
from exam.panel.queries import confirmed_members
from exam.results.tables import Result
from exam.scoring.rules import TaskKind
from exam.scoring.tables import ScoringTask
from exam.slots.queries import waiting_requests as waiting_times
from shared.testing import NOW, Scene
from shared.testing.cast import alice, bob, cem, dana, dov, somebody

from .walk import ask_for, book, bring_in, offer, pass_both, rows_of, sit_written


@pytest.fixture
def task_id(scene: Scene) -> str:
    sit_written(scene, alice, 20)
    return scene.rows(select(ScoringTask.id).where(ScoringTask.kind == TaskKind.ANSWER))[0]


def test_an_examiner_opens_and_scores_an_answer(scene: Scene, task_id: str) -> None:
    assert "Open and score" in scene.read("/exam/examiner", as_=bob)
    scene.send(f"/exam/examiner/tasks/{task_id}/open", as_=bob)
    page = scene.read(f"/exam/examiner/tasks/{task_id}", as_=bob)
    rows = rows_of(scene, task_id, bob)
    assert all(f'name="scores.{row}"' in page for row in rows)

    kept = scene.send(f"/exam/examiner/tasks/{task_id}", {f"scores.{row}": "2" for row in rows}, as_=bob)

    assert kept.headers["location"].startswith("/exam/examiner/tasks/")
    assert "Scored a moment ago" in scene.read("/exam/examiner", as_=bob)


def test_scores_without_a_single_row_bring_the_page_back(scene: Scene, task_id: str) -> None:
    scene.send(f"/exam/examiner/tasks/{task_id}/open", as_=bob)

    back = scene.send(f"/exam/examiner/tasks/{task_id}", {"note": "Warm."}, as_=bob)

    assert back.status_code == 422 and "Warm." in back.text


def test_a_row_left_out_brings_the_page_back_with_the_other_rows(scene: Scene, task_id: str) -> None:
    scene.send(f"/exam/examiner/tasks/{task_id}/open", as_=bob)
    first, *_ = rows_of(scene, task_id, bob)

    back = scene.send(f"/exam/examiner/tasks/{task_id}", {f"scores.{first}": "3", "note": "Warm."}, as_=bob)

    assert back.status_code == 422 and "Please choose a level in this row." in back.text
    assert "Warm." in back.text and "checked" in back.text


def test_putting_back_leaves_it_to_somebody_else(scene: Scene, task_id: str) -> None:
    scene.send(f"/exam/examiner/tasks/{task_id}/open", as_=bob)

    assert scene.send(f"/exam/examiner/tasks/{task_id}/put-back", as_=bob).status_code == 303
    assert scene.visit(f"/exam/examiner/tasks/{task_id}", as_=bob).status_code == 404


def test_a_talk_is_read_held_and_scored(scene: Scene) -> None:
    starts = NOW + timedelta(days=1)
    oral_id = book(scene, alice, offer(scene, starts_at=starts))
    assert "The situation, to read aloud" in scene.read(f"/exam/examiner/talks/{oral_id}", as_=bob)
    early = scene.send(f"/exam/examiner/talks/{oral_id}", as_=bob)
    assert early.status_code == 409 and "still ahead" in early.text

    scene.at(starts + timedelta(minutes=50))
    held = scene.send(f"/exam/examiner/talks/{oral_id}", as_=bob)

    assert "Your scores" in scene.read(held.headers["location"], as_=bob)
    assert scene.visit(f"/exam/examiner/talks/{oral_id}", as_=cem).status_code == 404


def test_an_examiner_joins_and_an_administrator_confirms(scene: Scene) -> None:
    eve = somebody("eve", "examiner")
    assert "Join the panel" in scene.read("/exam/examiner", as_=eve)
    scene.send("/exam/examiner/join", {"name": "Eve", "certified_peer_specialist": "true"}, as_=eve)
    assert "has to confirm your place" in scene.read("/exam/examiner", as_=eve)
    assert "Confirm <bdi>Eve</bdi>" in scene.read("/exam/administration/panel", as_=dana)

    scene.send("/exam/administration/panel/eve/confirm", {"certified_peer_specialist": "true"}, as_=dana)

    assert scene.ask(confirmed_members)["eve"].is_cps


def test_an_accommodation_is_approved_or_declined_with_an_offer(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READER, Kind.SCRIBE, words="In the mornings")
    first, second = (one.id for one in scene.ask(waiting_requests).items)
    assert "In the mornings" in scene.read("/exam/administration/accommodations", as_=dana)

    scene.send(f"/exam/administration/accommodations/{first}/approve", as_=dana)
    address = f"/exam/administration/accommodations/{second}/decline"
    assert "Alice F." in scene.read(address, as_=dana)
    assert scene.send(address, {}, as_=dana).status_code == 422
    assert scene.send(address, {"reason": "A recording instead."}, as_=dana).status_code == 303

    assert "Nobody waits for a decision." in scene.read("/exam/administration/accommodations", as_=dana)


def test_a_time_is_offered_to_whoever_asked(scene: Scene) -> None:
    scene.do(ask_for_time, alice, AskForTime(words="Mornings", name="Alice F."))
    [asked] = scene.ask(waiting_times).items
    address = f"/exam/administration/orals/offer?request={asked.id}"
    assert "Alice F." in scene.read(address, as_=dana)
    answers = {"day": "2026-03-09", "time": "10:00", "place": "Room 3", "request_id": asked.id}

    wrong = scene.send(address, {**answers, "first_examiner": "carol", "second_examiner": "cem"}, as_=dana)
    right = scene.send(address, {**answers, "first_examiner": "bob", "second_examiner": "cem"}, as_=dana)

    assert wrong.status_code == 422 and "Certified Peer Specialist" in wrong.text and "Room 3" in wrong.text
    assert right.status_code == 303
    assert "March 9, 2026, 10:00" in scene.read("/exam/administration/orals", as_=dana)


def test_two_administrators_release_by_page(scene: Scene) -> None:
    pass_both(scene, alice)
    scene.due()
    result_id = scene.rows(select(Result.id))[0]
    address = f"/exam/administration/releases/{result_id}"
    assert "Needs two words" in scene.read("/exam/administration/releases", as_=dana)

    scene.send(address, as_=dana)
    assert "The second has to come from another administrator." in scene.read(address, as_=dana)
    scene.send(address, as_=dov)

    assert "Second word for release" in scene.read(address, as_=dana)
    assert scene.visit(f"/exam/results/{result_id}", as_=alice).status_code == 200


def test_two_administrators_withdraw_by_page(scene: Scene) -> None:
    result_id = bring_in(scene, alice, "passed", "passed")
    address = f"/exam/administration/releases/{result_id}/withdraw"
    assert scene.send(address, {}, as_=dana).status_code == 422

    for administrator in (dana, dov):
        assert "Why it no longer stands" in scene.read(address, as_=administrator)
        scene.send(address, {"reason": "Entered for another person."}, as_=administrator)

    assert "This result does not stand any more." in scene.read(address.removesuffix("/withdraw"), as_=dana)


def test_a_sitting_is_voided_with_a_reason(scene: Scene, task_id: str) -> None:
    sitting_id = scene.row(ScoringTask, task_id).sitting_id
    address = f"/exam/administration/sittings/{sitting_id}/void"
    assert address in scene.read(f"/exam/desk/sittings/{sitting_id}", as_=dana)
    assert scene.send(address, {}, as_=dana).status_code == 422

    assert scene.send(address, {"reason": "The power went out."}, as_=dana).status_code == 303
    assert "You gave the first word." in scene.read(address, as_=dana)
    assert address in scene.read("/exam/administration/voids", as_=dov)
    scene.send(f"{address}/take-back", as_=dov)
    for administrator in (dana, dov):
        assert scene.send(address, {"reason": "The power went out."}, as_=administrator).status_code == 303

    assert "Voided" in scene.read("/exam/desk/sittings", as_=dana)


def test_a_conversation_is_recorded(scene: Scene) -> None:
    for months_ago in (9, 6, 1):
        then = NOW - timedelta(days=30 * months_ago)
        bring_in(scene, alice, "not_yet_passed", "not_taken", now=then)
    assert "3 attempts so far." in scene.read("/exam/administration/conversations", as_=dana)

    scene.send("/exam/administration/conversations/alice", as_=dana)

    assert "Nobody waits for a conversation." in scene.read("/exam/administration/conversations", as_=dana)


def test_adjudications_and_queues_are_seen_by_administrators(scene: Scene, task_id: str) -> None:
    assert "No two examiners disagree" in scene.read("/exam/administration/adjudications", as_=dana)
    queues = scene.visit("/exam/api/v1/queues", as_=dana).json()

    assert {queue["slug"]: queue["count"] for queue in queues} == {
        "accommodations": 0,
        "answers-to-score": 2,
        "adjudications": 0,
        "releases": 0,
        "oral-requests": 0,
        "voids": 0,
        "facts": 0,
        "answers": 0,
        "sheets": 0,
        "appeals": 0,
        "arrangements": 0,
        "keys": 0,
        "standards": 0,
        "fairness": 0,
    }
