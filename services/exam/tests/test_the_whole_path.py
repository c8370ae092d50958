"""From completed training to the released result, by JSON alone."""

from datetime import timedelta
from typing import Any

from exam.items.queries import item
from shared.actor import Actor
from shared.events import EligibilityOpened, ResultReleased, SittingSubmitted
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, dana, dov

from .walk import API, answer_to


def key_of(scene: Scene, item_id: str) -> str:
    return answer_to(scene.ask(item, item_id, 1), right=True)


def test_a_person_goes_from_completed_training_to_a_released_result(scene: Scene) -> None:
    sitting_id = _sit(scene)
    scene.due()

    _score_all(scene, bob)
    _score_all(scene, carol)
    _talk(scene)
    scene.due()

    [waiting] = scene.visit(f"{API}/releases", as_=dana).json()
    release = f"{API}/results/{waiting['id']}/release"
    first, again, second = (scene.send(release, as_=administrator) for administrator in (dana, dana, dov))
    [result] = scene.visit(f"{API}/results", as_=alice).json()

    assert (first.json()["state"], first.json()["waits_for"], first.json()["mine"]) == ("draft", "release", True)
    assert (again.status_code, second.json()["state"], second.json()["waits_for"]) == (409, "released", None)
    assert result["outcome"] == "passed" and result["plan"] == []
    assert [type(fact) for fact in scene.events(about=alice)] == [
        EligibilityOpened,
        SittingSubmitted,
        SittingSubmitted,
        ResultReleased,
    ]
    assert sitting_id


def _sit(scene: Scene) -> str:
    begun = scene.send(f"{API}/sittings", as_=alice)
    assert begun.status_code == 201, begun.text
    sitting_id: str = begun.json()["id"]
    questions = scene.visit(f"{API}/sittings/{sitting_id}", as_=alice).json()["questions"]
    assert len(questions) == 26
    for one in questions:
        body = {"base": 0, "answer": key_of(scene, one["item_id"])}
        address = f"{API}/sittings/{sitting_id}/answers/{one['item_id']}"
        saved = scene.send(address, json=body, method="PUT", as_=alice)
        assert saved.json()["sequence"] == 1, saved.text
    submitted = scene.send(f"{API}/sittings/{sitting_id}/submit", as_=alice)
    assert submitted.json()["state"] == "submitted"
    return sitting_id


def _score_all(scene: Scene, examiner: Actor) -> None:
    work = scene.visit(f"{API}/work", as_=examiner).json()
    assert work["free"]
    for line in work["free"]:
        task = scene.send(f"{API}/scoring-tasks/{line['task_id']}/open", as_=examiner).json()
        _commit(scene, examiner, task)


def _commit(scene: Scene, examiner: Actor, task: dict[str, Any]) -> None:
    rows = [row["id"] for row in task["rubric"]["rows"]]
    body = {
        "scores": dict.fromkeys(rows, 2),
        "note": "Clear and warm.",
        "evidence": dict.fromkeys(rows, "Asked first."),
    }
    kept = scene.send(f"{API}/scoring-tasks/{task['id']}/rating", json=body, method="PUT", as_=examiner)
    assert kept.status_code == 200
    scene.later(minutes=1)


def _talk(scene: Scene) -> None:
    starts = scene.now + timedelta(days=2)
    body = {"starts_at": starts.isoformat(), "place": "Room 3", "first_examiner": "bob", "second_examiner": "carol"}
    assert scene.send(f"{API}/oral-slots", json=body, as_=dana).status_code == 201
    [slot] = scene.visit(f"{API}/oral", as_=alice).json()["slots"]
    oral_id = scene.send(f"{API}/oral-slots/{slot['id']}/book", json={}, as_=alice).json()["id"]
    scene.at(starts + timedelta(minutes=40))
    for examiner in (bob, carol):
        opened = scene.send(f"{API}/talks/{oral_id}/conclude", as_=examiner).json()
        task = scene.visit(f"{API}/scoring-tasks/{opened['task_id']}", as_=examiner).json()
        _commit(scene, examiner, task)
