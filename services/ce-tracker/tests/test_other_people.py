"""What belongs to Alice does not exist for Mallory: the same answer as for nothing at all, at every door."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from shared.testing import token

API = "/ce-tracker/api/v1"
NOTHING = "0190aaaa-0000-7000-8000-000000000000"
FORM = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}
JSON = {"taken_on": "2026-03-02", "minutes": 60}


@pytest.fixture
def credit(
    doors: TestClient,
    certified: Callable[[str, date], None],
    today: Callable[[date], None],
    alice: dict[str, str],
    a_claim: dict[str, Any],
) -> tuple[str, str]:
    """Alice's credit and its evidence."""
    certified("alice", date(2025, 9, 15))
    certified("mallory", date(2025, 9, 15))
    today(date(2026, 3, 3))
    made = doors.post(f"{API}/credits", json=a_claim, headers=alice).json()["id"]
    return made, doors.get(f"{API}/credits/{made}", headers=alice).json()["evidence"][0]["id"]


def attempts(doors: TestClient, who: dict[str, str], credit: str, evidence: str) -> Iterator[tuple[int, str]]:
    for path in (
        f"/ce-tracker/credits/{credit}",
        f"/ce-tracker/credits/{credit}/answer",
        f"/ce-tracker/credits/{credit}/evidence/{evidence}",
        f"{API}/credits/{credit}",
        f"{API}/credits/{credit}/evidence/{evidence}",
    ):
        yield look(doors.get(path, headers=who), credit, evidence)
    for path, sent in (
        (f"/ce-tracker/credits/{credit}/answer", {"data": FORM}),
        (f"/ce-tracker/credits/{credit}/withdraw", {}),
        (f"{API}/credits/{credit}/answers", {"json": JSON}),
        (f"{API}/credits/{credit}/withdrawal", {}),
    ):
        yield look(doors.post(path, headers=who, **sent), credit, evidence)


def look(answer: Any, *names: str) -> tuple[int, str]:
    """The answer without what differs for everybody: the reference of the request and the address."""
    body = answer.text.replace(answer.headers["x-request-id"], "")
    for name in names:
        body = body.replace(name, "")
    return answer.status_code, body


def test_somebody_elses_credit_looks_like_none(
    doors: TestClient, credit: tuple[str, str], mallory: dict[str, str]
) -> None:
    hers = list(attempts(doors, mallory, *credit))
    nothing = list(attempts(doors, mallory, NOTHING, NOTHING))

    assert {status for status, _ in hers} == {404}
    assert hers == nothing


def test_nothing_changed_by_the_attempt(
    doors: TestClient, credit: tuple[str, str], mallory: dict[str, str], alice: dict[str, str]
) -> None:
    before = doors.get(f"{API}/credits/{credit[0]}", headers=alice).json()

    list(attempts(doors, mallory, *credit))

    assert doors.get(f"{API}/credits/{credit[0]}", headers=alice).json() == before
    assert doors.get(f"{API}/credits", headers=mallory).json() == []


def test_evidence_is_not_given_under_another_credit(
    doors: TestClient, credit: tuple[str, str], mallory: dict[str, str], a_claim: dict[str, Any]
) -> None:
    own = doors.post(f"{API}/credits", json=a_claim, headers=mallory).json()["id"]

    assert doors.get(f"/ce-tracker/credits/{own}/evidence/{credit[1]}", headers=mallory).status_code == 404


def test_a_reviewer_opens_the_evidence_but_no_page_of_the_owner(
    doors: TestClient, credit: tuple[str, str], dana: dict[str, str]
) -> None:
    assert doors.get(f"/ce-tracker/credits/{credit[0]}/evidence/{credit[1]}", headers=dana).status_code == 200
    assert doors.get(f"/ce-tracker/credits/{credit[0]}", headers=dana).status_code == 404


@pytest.mark.parametrize("role", ["trainee", "facilitator", "examiner", "employer"])
def test_only_administrators_review_approve_and_publish(doors: TestClient, credit: tuple[str, str], role: str) -> None:
    who = token("mallory", role, audience="ce-tracker")
    for path in ("review", f"review/{credit[0]}", "offerings/new", "offerings/providers/new", "requirements/new"):
        assert doors.get(f"/ce-tracker/{path}", headers=who).status_code == 403
    for path, body in (
        (f"review/{credit[0]}/decision", {"decision": "accept"}),
        ("providers", {"name": "Mallory's school"}),
        ("requirements", {"year": 2030, "minutes": 0, "ethics_minutes": 0, "grace_days": 365}),
    ):
        assert doors.post(f"{API}/{path}", json=body, headers=who).status_code == 403


def test_whoever_is_not_signed_in_is_asked_to_sign_in(doors: TestClient) -> None:
    assert doors.get("/ce-tracker").headers["location"] == "/sign-in?next=/ce-tracker"
    assert doors.get(f"{API}/record").status_code == 401
    assert doors.get(f"{API}/requirements").status_code == 200
