"""What a refused request is told: RFC 9457 for programs, a sentence for people, and nothing about our insides."""

import re

import pytest
from fastapi.testclient import TestClient

from shared.testing import token

API = "/small/api/v1"
CASES = [
    ("GET", f"{API}/refused/none", 404, "not-found"),
    ("GET", f"{API}/refused/many", 429, "too-soon"),
    ("GET", f"{API}/refused/resting", 503, "unavailable"),
    ("POST", f"{API}/refusals/alice", 409, "no-coins"),
    ("GET", f"{API}/mine", 401, "not-signed-in"),
    ("GET", f"{API}/nowhere", 404, "not-found"),
    ("DELETE", f"{API}/mine", 405, "method-not-allowed"),
    ("GET", f"{API}/broken", 500, "unforeseen"),
]


@pytest.fixture
def alice() -> dict[str, str]:
    return token("alice", "trainee", audience="shared")


@pytest.mark.parametrize(("method", "address", "status", "slug"), CASES)
def test_a_refusal_becomes_a_problem_document(
    doors: TestClient, method: str, address: str, status: int, slug: str
) -> None:
    answer = doors.request(method, address)
    problem = answer.json()

    assert (answer.status_code, problem["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert problem["type"] == f"/problems/{slug}"
    assert problem["title"] and problem["detail"].endswith(".")
    assert problem["instance"] == answer.headers["x-request-id"]


def test_input_that_does_not_fit_says_where_without_repeating_it(doors: TestClient, alice: dict[str, str]) -> None:
    answer = doors.post(f"{API}/purses", json={"name": "canary" * 9, "coins": 101, "boss": "x"}, headers=alice)

    assert answer.status_code == 422
    assert {error["at"] for error in answer.json()["errors"]} == {"body.name", "body.coins", "body.boss"}
    assert "canary" not in answer.text


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[1, 2", b'"\\ud800"', b"NaN", b""])
def test_a_body_that_cannot_be_read_is_a_problem_of_the_sender(
    doors: TestClient, alice: dict[str, str], body: bytes
) -> None:
    answer = doors.post(f"{API}/purses", content=body, headers={**alice, "content-type": "application/json"})

    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("purse", ["%00", "a%20b", "x" * 65, "é", "..", "'--"])
def test_an_id_that_is_none_is_never_asked_of_the_database(
    doors: TestClient, alice: dict[str, str], purse: str
) -> None:
    assert doors.get(f"{API}/purses/{purse}", headers=alice).status_code in (404, 422)


@pytest.mark.parametrize("address", ["/small/broken", f"{API}/broken?said=secret"])
def test_an_unforeseen_error_reveals_its_reference_and_nothing_else(doors: TestClient, address: str) -> None:
    answer = doors.get(address)

    assert answer.status_code == 500
    assert answer.headers["x-request-id"] in answer.text
    for inside in ("RuntimeError", "secret", "Traceback", "service.py"):
        assert inside not in answer.text


def test_a_person_who_is_not_signed_in_is_shown_the_way_and_comes_back(doors: TestClient) -> None:
    answer = doors.get("/small/page?of=two words")

    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=/small/page%3Fof%3Dtwo%2520words")


def test_a_person_without_the_role_is_told_so_on_a_page(doors: TestClient, alice: dict[str, str]) -> None:
    answer = doors.get("/small/page", headers=alice)

    assert answer.status_code == 403
    assert answer.headers["content-type"].startswith("text/html")


def test_a_refusal_speaks_the_language_of_the_person(doors: TestClient, alice: dict[str, str]) -> None:
    spanish = token("alice", audience="shared", language="es")

    english = doors.get(f"{API}/refused/none", headers=alice).json()["detail"]
    assert doors.get(f"{API}/refused/none", headers=spanish).json()["detail"] != english


@pytest.mark.parametrize("given", ["0199a1c2-7f3e-7000-8000-000000000000"])
def test_the_gateways_request_id_is_kept(doors: TestClient, given: str) -> None:
    assert doors.get(f"{API}/who", headers={"x-request-id": given}).headers["x-request-id"] == given


@pytest.mark.parametrize("given", ["short", "x" * 65, "with space 123", "<script>alert(1)</script>"])
def test_a_request_id_that_is_none_is_replaced(doors: TestClient, given: str) -> None:
    answered = doors.get(f"{API}/who", headers={"x-request-id": given}).headers["x-request-id"]

    assert re.fullmatch(r"[0-9a-f-]{36}", answered)
