"""Every door with somebody else's object, and with every wrong role."""

from datetime import timedelta

import pytest
from exam_cast import API, NOW, as_
from exam_walk import hold_talk, release, score, sit_written
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session

from exam.sittings.commands import begin_sitting
from shared.database import Database
from shared.web.policies import policies

ROLES = ("trainee", "facilitator", "examiner", "administrator", "employer")


@pytest.fixture
def objects(house: Database) -> dict[str, str]:
    """A sitting that runs and one that is scored, a talk, a result: none of them Mallory's."""

    def prepare(session: Session) -> dict[str, str]:
        scored = sit_written(session, "alice", 22, now=NOW - timedelta(days=9))
        score(session, scored, 2, ("bob", "carol"), now=NOW - timedelta(days=8))
        hold_talk(session, "alice", 1, now=NOW - timedelta(days=8))
        result_id = release(session, "alice", now=NOW - timedelta(days=2))
        return {"result_id": result_id, "scored": scored}

    return house.write_now(prepare)


def test_nobody_reaches_into_a_sitting_or_result_of_another(
    doors: TestClient, house: Database, objects: dict[str, str]
) -> None:
    begun = house.write_now(begin_sitting, "mallory", now=NOW)
    eve = as_("eve", "trainee")
    own = f"{API}/sittings/{begun.id}"
    tries = [
        doors.get(own, headers=eve),
        doors.put(f"{own}/answers/w-001", json={"sequence": 1, "answer": "a"}, headers=eve),
        doors.put(f"{own}/flags/w-001", json={"flagged": True}, headers=eve),
        *(doors.post(f"{own}/{verb}", headers=eve) for verb in ("break", "break/end", "continue", "submit")),
        doors.get(f"{API}/results/{objects['result_id']}", headers=eve),
        doors.get(f"/exam/results/{objects['result_id']}", headers=eve),
        *(doors.get(f"/exam/sittings/{begun.id}/{page}", headers=eve) for page in ("questions/1", "review", "done")),
        doors.get(f"/exam/sittings/{begun.id}/confirm", headers=eve),
        doors.post(f"/exam/sittings/{begun.id}/confirm", data={"window": begun.window}, headers=eve),
        doors.post(f"/exam/sittings/{begun.id}/continue", headers=eve),
        doors.post(f"/exam/sittings/{begun.id}/questions/1", data={"window": begun.window}, headers=eve),
    ]

    assert {answer.status_code for answer in tries} == {404}


def test_a_known_object_of_another_looks_like_an_unknown_one(doors: TestClient, objects: dict[str, str]) -> None:
    eve = as_("eve", "trainee")

    theirs = doors.get(f"{API}/results/{objects['result_id']}", headers=eve).json()
    nothing = doors.get(f"{API}/results/nothing-there", headers=eve).json()

    assert {**theirs, "instance": ""} == {**nothing, "instance": ""}


def test_every_route_refuses_every_role_but_its_own(app: FastAPI, doors: TestClient, house: Database) -> None:
    refused = 0
    for method, path, policy in policies(app):
        if policy is None or not policy.roles or not path.startswith("/exam"):
            continue
        address = path.replace("{position}", "1")
        address = "/".join("nothing" if part.startswith("{") else part for part in address.split("/"))
        for role in set(ROLES) - set(policy.roles):
            answer = doors.request(method, address, headers=as_("eve", role))
            assert answer.status_code in (403, 404), (method, path, role, answer.status_code)
            refused += 1

    assert refused > 100


def test_nobody_comes_in_without_signing_in(app: FastAPI, doors: TestClient, house: Database) -> None:
    for method, path, policy in policies(app):
        if policy is None or policy.anyone:
            continue
        address = path.replace("{position}", "1")
        address = "/".join("nothing" if part.startswith("{") else part for part in address.split("/"))
        answer = doors.request(method, address)
        to_sign_in = answer.status_code == 303 and answer.headers["location"].startswith("/sign-in")
        assert answer.status_code == 401 or to_sign_in, (method, path, answer.status_code)
