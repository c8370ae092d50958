"""The whole way by JSON: apply, be admitted, commit, study, practise, complete."""

from datetime import timedelta
from typing import Any

from httpx2 import Response

from curriculum.modules.content import Curriculum
from shared.events import ModuleCompleted, TrainingAdmitted, TrainingCommitmentSigned, TrainingCompleted
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, dana, femi

API = "/curriculum/api/v1"


def test_alice_goes_the_whole_way_and_her_completion_is_told_once(scene: Scene, published: Curriculum) -> None:
    cohort_id = open_cohort(scene)
    admit(scene, cohort_id)
    sign(scene)

    for module in published.modules:
        study(scene, published, module.number)
    assert isinstance(scene.events()[-1], ModuleCompleted)
    practise(scene, cohort_id)

    kinds = [type(fact) for fact in scene.events()]
    assert kinds == [TrainingAdmitted, TrainingCommitmentSigned, *[ModuleCompleted] * 34, TrainingCompleted]
    completed = scene.events()[-1]
    assert (completed.modules, completed.practice_minutes, completed.trained_by) == (34, 720, ("femi",))
    paper = scene.visit(f"{API}/attendance-certificate", as_=alice).json()
    assert paper["number"].startswith("AT-") and paper["name"] == "Alice Amadi"


def open_cohort(scene: Scene) -> str:
    reached = {"name": "Femi", "contact": "555 0100", "cps": True}
    said = {"person_id": "femi", "cps": False, "says_cps": True, "confirmed": False, "left": False}
    assert done(scene.send(f"{API}/facilitator", json=reached, as_=femi, method="PUT")) == reached | said
    seen = {"certified_peer_specialist": True}
    assert scene.send(f"{API}/facilitators/femi/confirm", json=seen, as_=dana).status_code == 204
    plan = {
        "title": "Spring",
        "place": "Harbor Room",
        "apply_until": str(TODAY),
        "starts_on": str(TODAY),
        "places": 12,
        "facilitators": ["femi"],
    }
    return str(done(scene.send(f"{API}/cohorts", json=plan, as_=dana))["id"])


def admit(scene: Scene, cohort_id: str) -> None:
    answers = {"name": "Alice Amadi", "experience": "I have been there.", "attested": True}
    sent = done(scene.send(f"{API}/cohorts/{cohort_id}/application", json=answers, as_=alice))
    decision = {"decision": "admit", "reasons": "Welcome."}
    admitted = done(scene.send(f"{API}/applications/{sent['id']}/decision", json=decision, as_=femi))
    assert admitted == {"state": "admitted"}


def sign(scene: Scene) -> None:
    version = scene.visit(f"{API}/code-of-ethics", as_=alice).json()["version"]
    signing = {"signed_as": "Alice Amadi", "code_version": version}
    assert scene.send(f"{API}/training/commitment", json=signing, as_=alice).status_code == 204


def study(scene: Scene, published: Curriculum, number: int) -> None:
    module = published.modules[number - 1]
    pages = [page.number for page in module.lesson]
    read = done(scene.send(f"{API}/modules/{number}/pages", json={"pages": pages}, as_=alice, method="PUT"))
    assert sorted(read["read"]) == pages
    check = done(scene.send(f"{API}/modules/{number}/checks", as_=alice))
    right = {one.id: [option.right for option in one.options].index(True) for one in module.check.questions}
    answers = {question["id"]: right[question["id"]] for question in check["questions"]}
    result = done(scene.send(f"{API}/checks/{check['id']}/answers", json={"answers": answers}, as_=alice))
    assert result["passed"] is True


def practise(scene: Scene, cohort_id: str) -> None:
    scene.later(days=7)
    for day in range(6):
        plan = {
            "title": f"Evening {day}",
            "place": "Harbor Room",
            "starts_at": (scene.now - timedelta(days=day + 1)).isoformat(),
            "minutes": 120,
            "led_by": "femi",
        }
        session_id = done(scene.send(f"{API}/cohorts/{cohort_id}/sessions", json=plan, as_=femi))["id"]
        address = f"{API}/sessions/{session_id}/attendance"
        people = scene.visit(address, as_=femi).json()["people"]
        there = {line["training_id"]: {"presence": "attended"} for line in people}
        done(scene.send(address, json={"people": there}, as_=femi, method="PUT"))


def done(response: Response) -> dict[str, Any]:
    assert response.status_code in (200, 201), response.text
    found: dict[str, Any] = response.json()
    return found
