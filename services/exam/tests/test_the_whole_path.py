"""From completed training to the released result, by JSON alone."""

from datetime import timedelta
from typing import Any

from exam_cast import API, NOW, Clock, as_
from exam_walk import come_by
from fastapi.testclient import TestClient
from sqlmodel import select

from exam.items.models import ChoiceItem
from exam.items.queries import question
from exam.results.room import ROOM as results
from exam.scoring.room import ROOM as scoring
from shared.database import Database
from shared.messaging.tables import Outbox


def key_of(doors: TestClient, item_id: str, house: Database) -> str:
    item = house.read_now(question, item_id, 1)
    return item.key if isinstance(item, ChoiceItem) else "I would listen first."


def test_a_person_goes_from_completed_training_to_a_released_result(
    doors: TestClient, house: Database, clock: Clock
) -> None:
    sitting_id = _sit(doors, house)
    come_by(house, scoring, NOW)

    _score_all(doors, "bob")
    _score_all(doors, "carol")
    _talk(doors, clock)
    come_by(house, results, clock.now)

    [waiting] = doors.get(f"{API}/releases", headers=as_("dana", "administrator")).json()
    first = doors.post(f"{API}/results/{waiting['id']}/release", headers=as_("dana", "administrator"))
    again = doors.post(f"{API}/results/{waiting['id']}/release", headers=as_("dana", "administrator"))
    second = doors.post(f"{API}/results/{waiting['id']}/release", headers=as_("dov", "administrator"))
    [result] = doors.get(f"{API}/results", headers=as_("alice", "trainee")).json()

    assert (first.json(), again.status_code, second.json()) == ({"state": "half_released"}, 409, {"state": "released"})
    assert result["outcome"] == "passed" and result["plan"] == []
    assert _facts(house) == [
        "exam.candidacy.opened.v1",
        "exam.candidacy.sitting-submitted.v1",
        "exam.candidacy.sitting-submitted.v1",
        "exam.candidacy.result-released.v1",
    ]
    assert sitting_id


def _sit(doors: TestClient, house: Database) -> str:
    alice = as_("alice", "trainee")
    begun = doors.post(f"{API}/sittings", headers=alice)
    assert begun.status_code == 201, begun.text
    sitting_id: str = begun.json()["id"]
    questions = doors.get(f"{API}/sittings/{sitting_id}", headers=alice).json()["questions"]
    assert len(questions) == 26
    for one in questions:
        body = {"sequence": 1, "answer": key_of(doors, one["item_id"], house)}
        saved = doors.put(f"{API}/sittings/{sitting_id}/answers/{one['item_id']}", json=body, headers=alice)
        assert saved.json()["sequence"] == 1, saved.text
    submitted = doors.post(f"{API}/sittings/{sitting_id}/submit", headers=alice)
    assert submitted.json()["state"] == "submitted"
    return sitting_id


def _score_all(doors: TestClient, examiner: str) -> None:
    headers = as_(examiner, "examiner")
    work = doors.get(f"{API}/work", headers=headers).json()
    assert work["free"]
    for line in work["free"]:
        task = doors.post(f"{API}/scoring-tasks/{line['task_id']}/open", headers=headers).json()
        _commit(doors, headers, task)


def _commit(doors: TestClient, headers: dict[str, str], task: dict[str, Any]) -> None:
    scores = {row["id"]: 2 for row in task["rubric"]["rows"]}
    body = {"scores": scores, "note": "Clear and warm."}
    assert doors.put(f"{API}/scoring-tasks/{task['id']}/rating", json=body, headers=headers).status_code == 200


def _talk(doors: TestClient, clock: Clock) -> None:
    dana, alice = as_("dana", "administrator"), as_("alice", "trainee")
    starts = NOW + timedelta(days=2)
    body = {"starts_at": starts.isoformat(), "place": "Room 3", "first_examiner": "bob", "second_examiner": "carol"}
    assert doors.post(f"{API}/oral-slots", json=body, headers=dana).status_code == 201
    [slot] = doors.get(f"{API}/oral", headers=alice).json()["slots"]
    oral_id = doors.post(f"{API}/oral-slots/{slot['id']}/book", json={}, headers=alice).json()["id"]
    clock.set(starts + timedelta(minutes=40))
    for examiner in ("bob", "carol"):
        headers = as_(examiner, "examiner")
        opened = doors.post(f"{API}/talks/{oral_id}/conclude", headers=headers).json()
        task = doors.get(f"{API}/scoring-tasks/{opened['task_id']}", headers=headers).json()
        _commit(doors, headers, task)


def _facts(house: Database) -> list[str]:
    about_alice = select(Outbox.type).where(Outbox.subject == "alice").order_by(Outbox.version)
    return house.read_now(lambda session: list(session.exec(about_alice)))
