"""What belongs to Alice does not exist for Mallory: the same answer as for nothing at all, at every door."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana, mallory, somebody

from .walk import CLAIM, FORM, certify

API = "/ce-tracker/api/v1"
NOTHING = "0190aaaa-0000-7000-8000-000000000000"
JSON = {"taken_on": "2026-03-02", "minutes": 60}


@pytest.fixture
def credit(scene: Scene) -> tuple[str, str]:
    """Alice's credit and its evidence."""
    certify(scene, alice, date(2025, 9, 15))
    certify(scene, mallory, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))
    made = scene.send(f"{API}/credits", json=CLAIM, as_=alice).json()["id"]
    return made, scene.visit(f"{API}/credits/{made}", as_=alice).json()["evidence"][0]["id"]


def attempts(scene: Scene, who: Actor, credit: str, evidence: str) -> Iterator[tuple[int, str]]:
    for path in (
        f"/ce-tracker/credits/{credit}",
        f"/ce-tracker/credits/{credit}/answer",
        f"/ce-tracker/credits/{credit}/evidence/{evidence}",
        f"{API}/credits/{credit}",
        f"{API}/credits/{credit}/evidence/{evidence}",
    ):
        yield look(scene.visit(path, as_=who), credit, evidence)
    for path, sent in (
        (f"/ce-tracker/credits/{credit}/answer", {"form": FORM}),
        (f"/ce-tracker/credits/{credit}/withdraw", {}),
        (f"{API}/credits/{credit}/answers", {"json": JSON}),
        (f"{API}/credits/{credit}/withdrawal", {}),
    ):
        yield look(scene.send(path, as_=who, **sent), credit, evidence)


def look(answer: Any, *names: str) -> tuple[int, str]:
    """The answer without what differs for everybody: the reference of the request and the address."""
    body = answer.text.replace(answer.headers["x-request-id"], "")
    for name in names:
        body = body.replace(name, "")
    return answer.status_code, body


def test_somebody_elses_credit_looks_like_none(scene: Scene, credit: tuple[str, str]) -> None:
    hers = list(attempts(scene, mallory, *credit))
    nothing = list(attempts(scene, mallory, NOTHING, NOTHING))

    assert {status for status, _ in hers} == {404}
    assert hers == nothing


def test_nothing_changed_by_the_attempt(scene: Scene, credit: tuple[str, str]) -> None:
    before = scene.visit(f"{API}/credits/{credit[0]}", as_=alice).json()

    list(attempts(scene, mallory, *credit))

    assert scene.visit(f"{API}/credits/{credit[0]}", as_=alice).json() == before
    assert scene.visit(f"{API}/credits", as_=mallory).json() == []


def test_evidence_is_not_given_under_another_credit(scene: Scene, credit: tuple[str, str]) -> None:
    own = scene.send(f"{API}/credits", json=CLAIM, as_=mallory).json()["id"]

    assert scene.visit(f"/ce-tracker/credits/{own}/evidence/{credit[1]}", as_=mallory).status_code == 404


def test_a_reviewer_opens_the_evidence_but_no_page_of_the_owner(scene: Scene, credit: tuple[str, str]) -> None:
    assert scene.visit(f"/ce-tracker/credits/{credit[0]}/evidence/{credit[1]}", as_=dana).status_code == 200
    assert scene.visit(f"/ce-tracker/credits/{credit[0]}", as_=dana).status_code == 404


@pytest.mark.parametrize("role", ["trainee", "facilitator", "examiner", "employer"])
def test_only_administrators_review_approve_and_publish(scene: Scene, credit: tuple[str, str], role: str) -> None:
    who = somebody("mallory", role)
    for path in ("review", f"review/{credit[0]}", "offerings/new", "offerings/providers/new", "requirements/new"):
        assert scene.visit(f"/ce-tracker/{path}", as_=who).status_code == 403
    for path, body in (
        (f"review/{credit[0]}/decision", {"decision": "accept"}),
        ("providers", {"name": "Mallory's school"}),
        ("requirements", {"year": 2030, "minutes": 0, "ethics_minutes": 0, "grace_days": 365}),
    ):
        assert scene.send(f"{API}/{path}", json=body, as_=who).status_code == 403


def test_whoever_is_not_signed_in_is_asked_to_sign_in(scene: Scene) -> None:
    assert scene.visit("/ce-tracker").headers["location"] == "/sign-in?next=/ce-tracker"
    assert scene.visit(f"{API}/record").status_code == 401
    assert scene.visit(f"{API}/requirements").status_code == 200
