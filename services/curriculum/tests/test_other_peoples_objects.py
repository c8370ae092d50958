"""Whatever is not one's own looks as if it were not there."""

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana, femi, mallory, nobody

from .test_doors import API, HOME
from .walk import Given, bea, gil

PERSONAL = (
    "/commitment",
    "/sessions",
    "/completion",
    "/attendance-certificate.pdf",
    "/api/v1/training",
    "/api/v1/practice",
    "/api/v1/completion",
    "/api/v1/attendance-certificate",
)


@pytest.mark.parametrize("place", PERSONAL)
def test_without_a_training_there_is_none_to_see(given: Given, scene: Scene, place: str) -> None:
    given.studying(given.cohort())

    assert scene.visit(HOME + place, as_=mallory).status_code == 404
    assert scene.visit(HOME + place, as_=femi).status_code == 404


def status(scene: Scene, who: Actor, method: str, address: str, body: object = None) -> int:
    return scene.send(address, json=body, as_=who, method=method).status_code


def test_a_group_belongs_to_those_who_lead_it(given: Given, scene: Scene) -> None:
    cohort = given.cohort(femi)
    given.cohort(gil)
    application = given.applied(cohort)
    training = given.studying(cohort, bea)
    session = given.session(cohort)
    sheet = {"people": {training: {"presence": "attended"}}}
    plan = {"title": "A", "place": "B", "starts_at": "2026-01-01T00:00:00Z", "minutes": 60, "led_by": "gil"}
    tries = (
        ("GET", f"{HOME}/teaching/{cohort}", None),
        ("GET", f"{HOME}/teaching/{cohort}/sessions/new", None),
        ("GET", f"{HOME}/teaching/applications/{application}", None),
        ("GET", f"{HOME}/teaching/sessions/{session}/attendance", None),
        ("GET", f"{API}/cohorts/{cohort}/applications", None),
        ("GET", f"{API}/cohorts/{cohort}/sessions", None),
        ("POST", f"{API}/cohorts/{cohort}/sessions", plan),
        ("GET", f"{API}/applications/{application}", None),
        ("POST", f"{API}/applications/{application}/decision", {"decision": "admit"}),
        ("GET", f"{API}/sessions/{session}/attendance", None),
        ("PUT", f"{API}/sessions/{session}/attendance", sheet),
    )

    for method, address, body in tries:
        assert status(scene, gil, method, address, body) == 404, address
        assert status(scene, mallory, method, address, body) == 403, address
        assert status(scene, nobody, method, address, body) in (303, 401), address
        if method == "GET":
            assert status(scene, femi, method, address) == 200, address
            assert status(scene, dana, method, address) == 200, address


def test_a_draft_is_seen_by_its_writer_alone(given: Given, scene: Scene) -> None:
    draft = f"{API}/cohorts/{given.cohort()}/application"
    draft_id = scene.send(draft, json={"name": "Alice"}, as_=alice, method="PUT").json()["id"]

    assert status(scene, femi, "GET", f"{API}/applications/{draft_id}") == 404
    assert status(scene, dana, "GET", f"{API}/applications/{draft_id}") == 404
    assert status(scene, mallory, "POST", f"{API}/applications/{draft_id}/withdraw") == 404


def test_a_check_and_a_reflection_are_ones_own(given: Given, scene: Scene) -> None:
    cohort_id = given.cohort()
    given.studying(cohort_id, alice)
    given.studying(cohort_id, mallory)
    check = given.begun_check(1).id
    scene.send(f"{API}/modules/1/reflection", json={"text": "Mine alone"}, as_=alice, method="PUT")

    for who in (mallory, femi, dana):
        assert status(scene, who, "GET", f"{API}/checks/{check}") == 404
        assert status(scene, who, "GET", f"{HOME}/checks/{check}") == 404
        assert status(scene, who, "PUT", f"{API}/checks/{check}/answers", {"answers": {}}) == 404
        assert "Mine alone" not in scene.read(f"{HOME}/modules/1/reflection", as_=who)
    assert scene.visit(f"{API}/modules/1/reflection", as_=alice).json()["text"] == "Mine alone"


@pytest.mark.parametrize("who", [alice, femi, nobody], ids=["alice", "femi", "nobody"])
def test_administration_is_for_administrators(given: Given, scene: Scene, who: Actor) -> None:
    cohort = given.cohort()
    tries = (
        ("POST", f"{API}/cohorts/{cohort}/moves", {"act": "finish"}),
        ("POST", f"{API}/history", []),
        ("POST", f"{API}/rule-sets", {}),
        ("POST", f"{API}/rule-sets/training-2012/publication", None),
        ("DELETE", f"{API}/rule-sets/training-2012", None),
        ("GET", f"{API}/facilitators", None),
        ("GET", f"{API}/queues", None),
        ("GET", f"{HOME}/teaching/new", None),
        ("GET", f"{HOME}/rule-sets", None),
        ("POST", f"{HOME}/rule-sets/training-2012/publish", None),
        ("POST", f"{HOME}/rule-sets/training-2012/discard", None),
    )

    for method, address, body in tries:
        assert status(scene, who, method, address, body) in (303, 401, 403), address


def test_the_guide_is_for_those_who_lead(scene: Scene) -> None:
    assert scene.visit(f"{HOME}/modules/1/guide", as_=femi).status_code == 200
    assert scene.visit(f"{HOME}/modules/1/guide", as_=alice).status_code == 403
