"""The pages of those who score and of those who arrange and release."""

from datetime import timedelta

import pytest
from exam_cast import NOW, Clock, as_
from exam_walk import come_by, hold_talk, score, sit_written
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from exam.accommodations.commands import request_accommodations
from exam.accommodations.queries import waiting_requests
from exam.orals.commands import ask_for_time, book_slot, offer_slot
from exam.orals.queries import waiting_requests as waiting_times
from exam.panel.queries import confirmed_members
from exam.results.commands import import_result
from exam.results.room import ROOM as results
from exam.results.tables import Result
from exam.scoring.commands.commit import rubric_of
from exam.scoring.tables import ScoringTask
from shared.database import Database


def bob() -> dict[str, str]:
    return as_("bob", "examiner")


def dana() -> dict[str, str]:
    return as_("dana", "administrator")


def dov() -> dict[str, str]:
    return as_("dov", "administrator")


def text(doors: TestClient, address: str, headers: dict[str, str]) -> str:
    answer = doors.get(address, headers=headers)
    assert answer.status_code == 200, (address, answer.status_code, answer.text[:300])
    return str(answer.text)


@pytest.fixture
def task_id(house: Database) -> str:
    house.write_now(sit_written, "alice", 20, now=NOW - timedelta(days=1))
    return house.read_now(lambda s: s.exec(select(ScoringTask.id)).first()) or ""


def test_an_examiner_opens_and_scores_an_answer(doors: TestClient, house: Database, task_id: str) -> None:
    assert "Open and score" in text(doors, "/exam/examiner", bob())
    doors.post(f"/exam/examiner/tasks/{task_id}/open", headers=bob())
    page = text(doors, f"/exam/examiner/tasks/{task_id}", bob())
    rows = house.read_now(lambda s: _rows(s, task_id))
    assert all(f'name="scores.{row}"' in page for row in rows)

    kept = doors.post(f"/exam/examiner/tasks/{task_id}", data={f"scores.{row}": "2" for row in rows}, headers=bob())

    assert kept.headers["location"] == "/exam/examiner"
    assert "Scored; you can still change it" in text(doors, "/exam/examiner", bob())


def test_a_row_left_out_brings_the_page_back_with_the_other_rows(
    doors: TestClient, house: Database, task_id: str
) -> None:
    doors.post(f"/exam/examiner/tasks/{task_id}/open", headers=bob())
    first, *_ = house.read_now(lambda s: _rows(s, task_id))

    back = doors.post(f"/exam/examiner/tasks/{task_id}", data={f"scores.{first}": "3", "note": "Warm."}, headers=bob())

    assert back.status_code == 422 and "Please choose a level in this row." in back.text
    assert "Warm." in back.text and "checked" in back.text


def test_putting_back_leaves_it_to_somebody_else(doors: TestClient, house: Database, task_id: str) -> None:
    doors.post(f"/exam/examiner/tasks/{task_id}/open", headers=bob())

    assert doors.post(f"/exam/examiner/tasks/{task_id}/put-back", headers=bob()).status_code == 303
    assert doors.get(f"/exam/examiner/tasks/{task_id}", headers=bob()).status_code == 404


def test_a_talk_is_read_held_and_scored(doors: TestClient, house: Database, clock: Clock) -> None:
    starts = NOW + timedelta(days=1)
    slot = house.write_now(offer_slot, "dana", starts, "Room 3", "bob", "carol", now=NOW)
    oral_id = house.write_now(book_slot, "alice", slot, now=NOW)
    assert "The situation, to read aloud" in text(doors, f"/exam/examiner/talks/{oral_id}", bob())
    early = doors.post(f"/exam/examiner/talks/{oral_id}", headers=bob())
    assert early.status_code == 409 and "still ahead" in early.text

    clock.set(starts + timedelta(minutes=50))
    held = doors.post(f"/exam/examiner/talks/{oral_id}", headers=bob())

    assert "Your scores" in text(doors, held.headers["location"], bob())
    assert doors.get(f"/exam/examiner/talks/{oral_id}", headers=as_("cem", "examiner")).status_code == 404


def test_an_examiner_joins_and_an_administrator_confirms(doors: TestClient, house: Database) -> None:
    eve = as_("eve", "examiner")
    assert "Join the panel" in text(doors, "/exam/examiner", eve)
    doors.post("/exam/examiner/join", data={"name": "Eve", "certified_peer_specialist": "true"}, headers=eve)
    assert "has to confirm your place" in text(doors, "/exam/examiner", eve)
    assert "Confirm Eve" in text(doors, "/exam/administration/panel", dana())

    doors.post("/exam/administration/panel/eve/confirm", data={"certified_peer_specialist": "true"}, headers=dana())

    assert house.read_now(confirmed_members)["eve"].is_cps


def test_an_accommodation_is_approved_or_declined_with_an_offer(doors: TestClient, house: Database) -> None:
    house.write_now(request_accommodations, "alice", {"reader", "scribe"}, "In the mornings", now=NOW, name="Alice F.")
    first, second = (one.id for one in house.read_now(waiting_requests))
    assert "In the mornings" in text(doors, "/exam/administration/accommodations", dana())

    doors.post(f"/exam/administration/accommodations/{first}/approve", headers=dana())
    address = f"/exam/administration/accommodations/{second}/decline"
    assert "Alice F." in text(doors, address, dana())
    assert doors.post(address, data={}, headers=dana()).status_code == 422
    assert doors.post(address, data={"reason": "A recording instead."}, headers=dana()).status_code == 303

    assert "Nobody waits for a decision." in text(doors, "/exam/administration/accommodations", dana())


def test_a_time_is_offered_to_whoever_asked(doors: TestClient, house: Database) -> None:
    house.write_now(ask_for_time, "alice", "Mornings", now=NOW, name="Alice F.")
    [asked] = house.read_now(waiting_times)
    address = f"/exam/administration/orals/offer?request={asked.id}"
    assert "Alice F." in text(doors, address, dana())
    answers = {"day": "2026-03-09", "time": "10:00", "place": "Room 3", "request": asked.id}

    wrong = doors.post(address, data={**answers, "first_examiner": "carol", "second_examiner": "cem"}, headers=dana())
    right = doors.post(address, data={**answers, "first_examiner": "bob", "second_examiner": "cem"}, headers=dana())

    assert wrong.status_code == 422 and "Certified Peer Specialist" in wrong.text and "Room 3" in wrong.text
    assert right.status_code == 303
    assert "March 9, 2026, 10:00" in text(doors, "/exam/administration/orals", dana())


def test_two_administrators_release_by_page(doors: TestClient, house: Database) -> None:
    def passed_both(session: Session) -> None:
        score(session, sit_written(session, "alice", 22, now=NOW), 2, ("bob", "carol"), now=NOW)
        hold_talk(session, "alice", 2, now=NOW)

    house.write_now(passed_both)
    come_by(house, results, NOW)
    result_id = house.read_now(lambda s: s.exec(select(Result.id)).one())
    address = f"/exam/administration/releases/{result_id}"
    assert "Needs two words" in text(doors, "/exam/administration/releases", dana())

    doors.post(address, headers=dana())
    assert "The second has to come from another administrator." in text(doors, address, dana())
    doors.post(address, headers=dov())

    assert "Second word for release" in text(doors, address, dana())
    assert doors.get(f"/exam/results/{result_id}", headers=as_("alice", "trainee")).status_code == 200


def test_two_administrators_withdraw_by_page(doors: TestClient, house: Database) -> None:
    result_id = house.write_now(import_result, "alice", "passed", "passed", ("dana", "dov"), now=NOW)
    address = f"/exam/administration/releases/{result_id}/withdraw"
    assert doors.post(address, data={}, headers=dana()).status_code == 422

    for administrator in (dana(), dov()):
        assert "Why it no longer stands" in text(doors, address, administrator)
        doors.post(address, data={"reason": "Entered for another person."}, headers=administrator)

    assert "This result does not stand any more." in text(doors, address.removesuffix("/withdraw"), dana())


def test_a_sitting_is_voided_with_a_reason(doors: TestClient, house: Database, task_id: str) -> None:
    sitting_id = house.read_now(lambda s: s.get_one(ScoringTask, task_id).sitting_id)
    address = f"/exam/administration/sittings/{sitting_id}/void"
    assert "Void the sitting" in text(doors, "/exam/administration/sittings", dana())
    assert doors.post(address, data={}, headers=dana()).status_code == 422

    assert doors.post(address, data={"reason": "The power went out."}, headers=dana()).status_code == 303

    assert "Voided" in text(doors, "/exam/administration/sittings", dana())


def test_a_conversation_is_recorded(doors: TestClient, house: Database) -> None:
    for months_ago in (9, 6, 1):
        then = NOW - timedelta(days=30 * months_ago)
        house.write_now(import_result, "alice", "not_yet_passed", "not_taken", ("dana", "dov"), now=then)
    assert "3 attempts so far." in text(doors, "/exam/administration/conversations", dana())

    doors.post("/exam/administration/conversations/alice", headers=dana())

    assert "Nobody waits for a conversation." in text(doors, "/exam/administration/conversations", dana())


def test_adjudications_and_queues_are_seen_by_administrators(doors: TestClient, house: Database, task_id: str) -> None:
    assert "No two examiners disagree" in text(doors, "/exam/administration/adjudications", dana())
    queues = doors.get("/exam/api/v1/queues", headers=dana()).json()

    assert {queue["slug"]: queue["count"] for queue in queues} == {
        "accommodations": 0,
        "answers-to-score": 2,
        "adjudications": 0,
        "releases": 0,
        "oral-requests": 0,
    }


def _rows(session: Session, task_id: str) -> list[str]:
    return [row.id for row in rubric_of(session, session.get_one(ScoringTask, task_id)).rows]
