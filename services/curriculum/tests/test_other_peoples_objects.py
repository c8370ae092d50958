"""Whatever is not one's own looks as if it were not there."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from shared.testing.cast import alice, femi, mallory

from .test_doors import ALICE, API, DANA, FEMI, GIL, HOME, MALLORY, NOBODY
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
def test_without_a_training_there_is_none_to_see(doors: TestClient, given: Given, place: str) -> None:
    given.studying(given.cohort())

    assert doors.get(HOME + place, headers=MALLORY()).status_code == 404
    assert doors.get(HOME + place, headers=FEMI()).status_code == 404


def test_a_group_belongs_to_those_who_lead_it(doors: TestClient, given: Given) -> None:
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
        assert doors.request(method, address, json=body, headers=GIL()).status_code == 404, address
        assert doors.request(method, address, json=body, headers=MALLORY()).status_code == 403, address
        assert doors.request(method, address, json=body).status_code in (303, 401), address
        if method == "GET":
            assert doors.request(method, address, headers=FEMI()).status_code == 200, address
            assert doors.request(method, address, headers=DANA()).status_code == 200, address


def test_a_draft_is_seen_by_its_writer_alone(doors: TestClient, given: Given) -> None:
    cohort = given.cohort()
    draft = doors.put(f"{API}/cohorts/{cohort}/application", json={"name": "Alice"}, headers=ALICE()).json()["id"]

    assert doors.get(f"{API}/applications/{draft}", headers=FEMI()).status_code == 404
    assert doors.get(f"{API}/applications/{draft}", headers=DANA()).status_code == 404
    assert doors.post(f"{API}/applications/{draft}/withdraw", headers=MALLORY()).status_code == 404


def test_a_check_and_a_reflection_are_ones_own(doors: TestClient, given: Given) -> None:
    cohort = given.cohort()
    given.studying(cohort, alice)
    given.studying(cohort, mallory)
    pages = [page.number for page in given.published.modules[0].lesson]
    doors.put(f"{API}/modules/1/pages", json={"pages": pages}, headers=ALICE())
    check = doors.post(f"{API}/modules/1/checks", headers=ALICE()).json()["id"]
    doors.put(f"{API}/modules/1/reflection", json={"text": "Mine alone"}, headers=ALICE())

    for who in (MALLORY, FEMI, DANA):
        assert doors.get(f"{API}/checks/{check}", headers=who()).status_code == 404
        assert doors.get(f"{HOME}/checks/{check}", headers=who()).status_code == 404
        assert doors.put(f"{API}/checks/{check}/answers", json={"answers": {}}, headers=who()).status_code == 404
        assert "Mine alone" not in doors.get(f"{HOME}/modules/1/reflection", headers=who()).text
    assert doors.get(f"{API}/modules/1/reflection", headers=ALICE()).json()["text"] == "Mine alone"


@pytest.mark.parametrize("who", [ALICE, FEMI, NOBODY])
def test_administration_is_for_administrators(
    doors: TestClient, given: Given, who: Callable[[], dict[str, str]]
) -> None:
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
        assert doors.request(method, address, json=body, headers=who()).status_code in (303, 401, 403), address


def test_the_guide_is_for_those_who_lead(doors: TestClient) -> None:
    assert doors.get(f"{HOME}/modules/1/guide", headers=FEMI()).status_code == 200
    assert doors.get(f"{HOME}/modules/1/guide", headers=ALICE()).status_code == 403
