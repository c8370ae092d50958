"""The whole way by JSON: apply, be admitted, commit, study, practise, complete."""

import json
from datetime import timedelta
from functools import partial

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlmodel import Session, select

from curriculum.modules.content import Curriculum
from shared.clock import now
from shared.database import Database
from shared.messaging.tables import Outbox
from shared.testing import token

API = "/curriculum/api/v1"
ALICE = partial(token, "alice", "trainee", audience="curriculum")
FEMI = partial(token, "femi", "facilitator", audience="curriculum", name="Femi")
DANA = partial(token, "dana", "administrator", audience="curriculum", name="Dana")


def test_alice_goes_the_whole_way_and_her_completion_is_told_once(
    doors: TestClient, database: Database, published: Curriculum
) -> None:
    cohort = open_cohort(doors)
    admit(doors, cohort)
    sign(doors)

    for module in published.modules:
        study(doors, published, module.number)
    assert told(database)[-1][0] == "curriculum.training.module-completed.v1"
    practise(doors, cohort)

    types = [kind for kind, _ in told(database)]
    assert types[0] == "curriculum.training.admitted.v1"
    assert types[1] == "curriculum.training.commitment-signed.v1"
    assert types.count("curriculum.training.module-completed.v1") == 34
    assert types.count("curriculum.training.completed.v1") == 1
    completed = told(database)[-1][1]
    assert (completed["modules"], completed["practice_minutes"], completed["trained_by"]) == (34, 720, ["femi"])
    paper = doors.get(f"{API}/attendance-certificate", headers=ALICE()).json()
    assert paper["number"].startswith("AT-") and paper["name"] == "Alice Amadi"


def open_cohort(doors: TestClient) -> str:
    ok(doors.put(f"{API}/facilitator", json={"name": "Femi", "contact": "555 0100", "cps": True}, headers=FEMI()))
    today = now().date()
    plan = {
        "title": "Spring",
        "place": "Harbor Room",
        "apply_until": str(today),
        "starts_on": str(today),
        "places": 12,
        "facilitators": ["femi"],
    }
    return str(ok(doors.post(f"{API}/cohorts", json=plan, headers=DANA()))["id"])


def admit(doors: TestClient, cohort: str) -> None:
    answers = {"name": "Alice Amadi", "experience": "I have been there.", "attested": True}
    sent = ok(doors.post(f"{API}/cohorts/{cohort}/application", json=answers, headers=ALICE()))
    told = {"decision": "admit", "reasons": "Welcome."}
    ok(doors.post(f"{API}/applications/{sent['id']}/decision", json=told, headers=FEMI()))


def sign(doors: TestClient) -> None:
    version = ok(doors.get(f"{API}/code-of-ethics", headers=ALICE()))["version"]
    signing = {"signed_as": "Alice Amadi", "code_version": version}
    assert doors.post(f"{API}/training/commitment", json=signing, headers=ALICE()).status_code == 204


def study(doors: TestClient, published: Curriculum, number: int) -> None:
    module = published.modules[number - 1]
    pages = {"pages": [page.number for page in module.lesson]}
    ok(doors.put(f"{API}/modules/{number}/pages", json=pages, headers=ALICE()))
    check = ok(doors.post(f"{API}/modules/{number}/checks", headers=ALICE()))
    right = {
        question.id: [option.right for option in question.options].index(True) for question in module.check.questions
    }
    answers = {question["id"]: right[question["id"]] for question in check["questions"]}
    result = ok(doors.post(f"{API}/checks/{check['id']}/answers", json={"answers": answers}, headers=ALICE()))
    assert result["passed"] is True


def practise(doors: TestClient, cohort: str) -> None:
    for day in range(6):
        starts_at = (now() - timedelta(days=day + 1)).isoformat()
        plan = {
            "title": f"Evening {day}",
            "place": "Harbor Room",
            "starts_at": starts_at,
            "minutes": 120,
            "led_by": "femi",
        }
        session = ok(
            doors.post(
                f"{API}/cohorts/{cohort}/sessions", json={**plan, "minutes": 120, "led_by": "femi"}, headers=FEMI()
            )
        )["id"]
        sheet = ok(doors.get(f"{API}/sessions/{session}/attendance", headers=FEMI()))
        people = {line["training_id"]: {"presence": "attended"} for line in sheet["people"]}
        ok(doors.put(f"{API}/sessions/{session}/attendance", json={"people": people}, headers=FEMI()))


def ok(response: Response) -> dict[str, object]:
    assert response.status_code in (200, 201), response.text
    found: dict[str, object] = response.json()
    return found


def told(database: Database) -> list[tuple[str, dict[str, object]]]:
    def facts(session: Session) -> list[tuple[str, dict[str, object]]]:
        rows = session.exec(select(Outbox).order_by(Outbox.position))
        return [(row.type, json.loads(row.body)["data"]) for row in rows]

    return database.read_now(facts)
