"""Every door with somebody else's object, and with every wrong role."""

import pytest
from fastapi import FastAPI

from exam.sittings import queries
from exam.sittings.commands import begin_sitting
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, mallory, somebody
from shared.web.policies import policies

from .walk import API, hold_oral, release, score, sit_written

ROLES = ("trainee", "facilitator", "examiner", "administrator", "employer")

eve = somebody("eve", "trainee")


@pytest.fixture
def objects(scene: Scene) -> dict[str, str]:
    """A sitting that runs and one that is scored, a talk, a result: none of them Mallory's."""

    scored = sit_written(scene, alice, 22)
    score(scene, scored, 2, bob, carol)
    hold_oral(scene, alice, 1)
    result_id = release(scene, alice)
    scene.later(days=2)
    return {"result_id": result_id, "scored": scored}


def test_nobody_reaches_into_a_sitting_or_result_of_another(scene: Scene, objects: dict[str, str]) -> None:
    begun = scene.ask(queries.begun, mallory, scene.do(begin_sitting, mallory))
    own = f"{API}/sittings/{begun.id}"
    tries = [
        scene.visit(own, as_=eve),
        scene.send(f"{own}/answers/w-001", json={"base": 0, "answer": "a"}, method="PUT", as_=eve),
        scene.send(f"{own}/flags/w-001", json={"flagged": True}, method="PUT", as_=eve),
        *(scene.send(f"{own}/{verb}", as_=eve) for verb in ("break", "break/end", "continue", "submit")),
        scene.visit(f"{API}/results/{objects['result_id']}", as_=eve),
        scene.visit(f"/exam/results/{objects['result_id']}", as_=eve),
        *(scene.visit(f"/exam/sittings/{begun.id}/{page}", as_=eve) for page in ("questions/1", "review", "done")),
        scene.visit(f"/exam/sittings/{begun.id}/confirm", as_=eve),
        scene.send(f"/exam/sittings/{begun.id}/confirm", {"writer_token": begun.writer_token}, as_=eve),
        scene.send(f"/exam/sittings/{begun.id}/continue", as_=eve),
        scene.send(f"/exam/sittings/{begun.id}/questions/1", {"writer_token": begun.writer_token}, as_=eve),
    ]

    assert {answer.status_code for answer in tries} == {404}


def test_a_known_object_of_another_looks_like_an_unknown_one(scene: Scene, objects: dict[str, str]) -> None:

    theirs = scene.visit(f"{API}/results/{objects['result_id']}", as_=eve).json()
    nothing = scene.visit(f"{API}/results/nothing-there", as_=eve).json()

    assert {**theirs, "instance": ""} == {**nothing, "instance": ""}


def test_every_route_refuses_every_role_but_its_own(app: FastAPI, scene: Scene) -> None:
    refused = 0
    for method, path, policy in policies(app):
        if policy is None or not policy.roles or not path.startswith("/exam"):
            continue
        address = path.replace("{position}", "1")
        address = "/".join("nothing" if part.startswith("{") else part for part in address.split("/"))
        for role in set(ROLES) - set(policy.roles):
            answer = scene.send(address, method=method, as_=somebody("eve", role))
            assert answer.status_code in (403, 404), (method, path, role, answer.status_code)
            refused += 1

    assert refused > 100


def test_nobody_comes_in_without_signing_in(app: FastAPI, scene: Scene) -> None:
    for method, path, policy in policies(app):
        if policy is None or policy.anyone or path == "/metrics":  # that one asks for a key
            continue
        address = path.replace("{position}", "1")
        address = "/".join("nothing" if part.startswith("{") else part for part in address.split("/"))
        answer = scene.send(address, method=method)
        to_sign_in = answer.status_code == 303 and answer.headers["location"].startswith("/sign-in")
        assert answer.status_code == 401 or to_sign_in, (method, path, answer.status_code)
