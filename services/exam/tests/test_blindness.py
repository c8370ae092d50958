"""Who scores sees no name and no accommodation: a canary in every field that a person fills in."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from exam_cast import API, NOW, Clock, as_
from exam_walk import sit_written
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from exam.accommodations.commands import decide_accommodation, request_accommodations
from exam.accommodations.queries import waiting_requests
from exam.orals.commands import ask_for_time, book_slot, offer_slot
from exam.scoring.tables import ScoringTask
from shared.database import Database
from shared.messaging.tables import Outbox

NAME, NEED, TIMES = "Canary Nameworth", "canary-need", "canary-times"
SUPPORTS = {"time_2", "breaks", "interpreter", "quiet_room", "scribe", "reader", "format", "read_aloud"}
SET_UP = re.compile(r"\b(interpreter|scribe|quiet room|accommodations?|extra time|twice the time)\b", re.IGNORECASE)
STARTS = NOW + timedelta(days=1)


@pytest.fixture
def canary(house: Database) -> str:
    """Alice wrote the canary everywhere, sat the written part, and has a talk with Bob and Carol. Answers its id."""

    def prepare(session: Session) -> str:
        request_accommodations(session, "alice", SUPPORTS, NEED, now=NOW, name=NAME)
        session.flush()
        for asked in waiting_requests(session):
            decide_accommodation(session, asked.id, "dana", True, NEED, now=NOW)
        sit_written(session, "alice", 20, now=NOW)
        ask_for_time(session, "alice", TIMES, now=NOW, name=NAME)
        slot_id = offer_slot(session, "dana", STARTS, "Room 3", "bob", "carol", now=NOW)
        session.flush()
        oral_id = book_slot(session, "alice", slot_id, now=NOW, name=NAME)
        session.flush()
        return oral_id

    return house.write_now(prepare)


def everything_an_examiner_can_open(doors: TestClient, house: Database, oral_id: str, clock: Clock) -> Iterator[str]:
    bob = as_("bob", "examiner")
    task_ids = house.read_now(lambda s: list(s.exec(select(ScoringTask.id))))
    for address in (f"{API}/work", "/exam/examiner", f"{API}/talks/{oral_id}", f"/exam/examiner/talks/{oral_id}"):
        yield _shown(doors, address, bob)
    clock.set(STARTS)
    task_ids.append(doors.post(f"{API}/talks/{oral_id}/conclude", headers=bob).json()["task_id"])
    for task_id in task_ids:
        assert doors.post(f"{API}/scoring-tasks/{task_id}/open", headers=bob).status_code == 200
        for address in (f"{API}/scoring-tasks/{task_id}", f"/exam/examiner/tasks/{task_id}"):
            yield _shown(doors, address, bob)
    for address in (f"{API}/work", "/exam/examiner", "/exam/examiner/join", "/exam"):
        yield _shown(doors, address, bob)


def test_no_page_and_no_json_for_examiners_holds_a_name_a_need_or_a_person(
    doors: TestClient, house: Database, canary: str, clock: Clock
) -> None:
    shown = list(everything_an_examiner_can_open(doors, house, canary, clock))

    assert len(shown) == 14
    for words in shown:
        for secret in (NAME, "Nameworth", NEED, TIMES, "alice", "Twice the time", "time_2", "percent"):
            assert secret not in words, secret


def test_a_written_answer_tells_nothing_of_what_was_set_up(
    doors: TestClient, house: Database, canary: str, clock: Clock
) -> None:
    pages = list(everything_an_examiner_can_open(doors, house, canary, clock))
    written = [words for words in pages if "The answer" in words or ('"part":"written"' in words and '"stem"' in words)]

    assert written
    for words in written:
        assert not SET_UP.search(words)


def test_an_oral_examiner_sees_what_to_do_and_the_administrator_sees_who(
    doors: TestClient, house: Database, canary: str
) -> None:
    talk = _shown(doors, f"/exam/examiner/talks/{canary}", as_("carol", "examiner"))
    times = _shown(doors, "/exam/administration/orals", as_("dana", "administrator"))

    assert "An interpreter comes along" in talk and "1 h 20 min" in talk.replace("\u00a0", " ")
    assert NAME in times and NEED not in times


def test_no_fact_holds_a_name_a_need_or_an_answer(house: Database, canary: str) -> None:
    for body in house.read_now(lambda s: list(s.exec(select(Outbox.body)))):
        assert not re.search(f"{NAME}|{NEED}|{TIMES}|listen|interpreter|percent", body)


def _shown(doors: TestClient, address: str, headers: dict[str, str]) -> str:
    answer = doors.get(address, headers=headers)
    assert answer.status_code == 200, (address, answer.status_code)
    return str(answer.text)
