"""Claiming, answering, taking back and deciding through the pages, as people do it without a script."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

PDF = b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
FORM = {"title": "Listening in groups", "provider": "The Lantern", "taken_on": "2026-03-02", "hours": "2"}
OFFERING = {
    "title": "Boundaries between equals",
    "about": "An afternoon of practice in pairs.",
    "minutes": 120,
    "ethics": True,
    "language": "en",
}


@pytest.fixture(autouse=True)
def spring(certified: Callable[[str, date], None], today: Callable[[date], None]) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))


def send(doors: TestClient, who: dict[str, str], path: str = "other", **changed: str) -> Any:
    evidence = {"evidence": ("paper.pdf", PDF, "application/pdf")}
    return doors.post(f"/ce-tracker/claim/{path}", data=FORM | changed, files=evidence, headers=who)


def claim_of(doors: TestClient, who: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = doors.get("/ce-tracker/api/v1/credits", headers=who).json()[0]
    return found


def an_offering(doors: TestClient, dana: dict[str, str]) -> str:
    api = "/ce-tracker/api/v1"
    provider = doors.post(f"{api}/providers", json={"name": "The Lantern"}, headers=dana).json()["id"]
    offered: str = doors.post(f"{api}/offerings", json=OFFERING | {"provider_id": provider}, headers=dana).json()["id"]
    return offered


def test_a_claim_is_sent_and_shown_with_a_confirmation(doors: TestClient, alice: dict[str, str]) -> None:
    sent = send(doors, alice, minutes="30", ethics="true")

    shown = doors.get(sent.headers["location"], headers=alice)

    assert sent.status_code == 303
    assert "Your claim is with us" in shown.text
    assert "2\u00a0h 30\u00a0min" in shown.text
    assert claim_of(doors, alice)["ethics"] is True


def test_a_claim_without_length_comes_back_with_what_was_typed(doors: TestClient, alice: dict[str, str]) -> None:
    answer = send(doors, alice, hours="0")

    assert answer.status_code == 422
    assert "Please claim at least 15 minutes" in answer.text
    assert 'value="Listening in groups"' in answer.text


def test_a_day_that_is_still_ahead_is_explained_at_its_field(doors: TestClient, alice: dict[str, str]) -> None:
    answer = send(doors, alice, taken_on="2026-03-04")

    assert answer.status_code == 422
    assert 'href="#taken_on"' in answer.text
    assert "This date is still ahead" in answer.text


def test_the_same_claim_is_not_taken_twice(doors: TestClient, alice: dict[str, str]) -> None:
    send(doors, alice)

    answer = send(doors, alice)

    assert answer.status_code == 409
    assert "You have sent us this already" in answer.text


def test_an_offering_lends_its_title_and_kind_to_the_claim(
    doors: TestClient, alice: dict[str, str], dana: dict[str, str]
) -> None:
    offering = an_offering(doors, dana)

    sent = send(doors, alice, f"offerings/{offering}")

    credit = claim_of(doors, alice)
    assert sent.status_code == 303
    assert (credit["title"], credit["provider"], credit["ethics"]) == ("Boundaries between equals", "The Lantern", True)


def test_no_more_than_an_offering_takes_can_be_claimed(
    doors: TestClient, alice: dict[str, str], dana: dict[str, str]
) -> None:
    answer = send(doors, alice, f"offerings/{an_offering(doors, dana)}", minutes="1")

    assert answer.status_code == 422
    assert "This offering takes 2\u00a0h" in answer.text


def test_a_closed_offering_takes_no_new_claims(doors: TestClient, alice: dict[str, str], dana: dict[str, str]) -> None:
    offering = an_offering(doors, dana)
    doors.post(f"/ce-tracker/offerings/{offering}/close", headers=dana)

    answer = send(doors, alice, f"offerings/{offering}")

    assert answer.status_code == 404


def test_a_question_is_asked_answered_and_the_claim_accepted(
    doors: TestClient, alice: dict[str, str], dana: dict[str, str]
) -> None:
    send(doors, alice)
    credit = claim_of(doors, alice)["id"]
    review, own = f"/ce-tracker/review/{credit}", f"/ce-tracker/credits/{credit}"

    doors.post(review, data={"decision": "ask-for-more", "words": "Which day was it?"}, headers=dana)
    asked = doors.get(own, headers=alice).text
    answer = {**FORM, "taken_on": "2026-03-01", "words": "It was the first."}
    answered = doors.post(f"{own}/answer", data=answer, headers=alice)
    seen = doors.get(review, headers=dana).text
    doors.post(review, data={"decision": "accept"}, headers=dana)

    assert "Which day was it?" in asked and "Answer and send it again" in asked
    assert answered.status_code == 303
    assert "It was the first." in seen and "March 1, 2026" in seen
    assert claim_of(doors, alice)["state"] == "accepted"
    assert "Counted for 2026" in doors.get(own, headers=alice).text


def test_a_claim_that_does_not_count_says_why(doors: TestClient, alice: dict[str, str], dana: dict[str, str]) -> None:
    send(doors, alice)
    credit = claim_of(doors, alice)["id"]

    silent = doors.post(f"/ce-tracker/review/{credit}", data={"decision": "not-count"}, headers=dana)
    reason = {"decision": "not-count", "words": "This was one of the modules."}
    doors.post(f"/ce-tracker/review/{credit}", data=reason, headers=dana)

    assert silent.status_code == 422 and "Please write to the person in plain words" in silent.text
    assert "This was one of the modules." in doors.get(f"/ce-tracker/credits/{credit}", headers=alice).text


def test_a_claim_can_be_taken_back_until_it_is_decided(
    doors: TestClient, alice: dict[str, str], dana: dict[str, str]
) -> None:
    send(doors, alice)
    credit = claim_of(doors, alice)["id"]

    taken_back = doors.post(f"/ce-tracker/credits/{credit}/withdraw", headers=alice)
    decided = doors.post(f"/ce-tracker/review/{credit}", data={"decision": "accept"}, headers=dana)

    assert taken_back.status_code == 303
    assert decided.status_code == 409
    assert claim_of(doors, alice)["state"] == "withdrawn"


def test_two_reviewers_decide_once(doors: TestClient, alice: dict[str, str], dana: dict[str, str]) -> None:
    send(doors, alice)
    credit = claim_of(doors, alice)["id"]

    first, second = (
        doors.post(f"/ce-tracker/api/v1/review/{credit}/decision", json={"decision": "accept"}, headers=dana)
        for _ in range(2)
    )

    assert (first.status_code, second.status_code) == (204, 409)
    assert doors.get("/ce-tracker/api/v1/record", headers=alice).json()["year"]["minutes"] == 120


def test_an_administrator_does_not_decide_on_their_own_claim(
    doors: TestClient, certified: Callable[[str, date], None], dana: dict[str, str]
) -> None:
    certified("dana", date(2025, 5, 1))
    send(doors, dana)
    credit = claim_of(doors, dana)["id"]

    page = doors.get(f"/ce-tracker/review/{credit}", headers=dana)
    decided = doors.post(f"/ce-tracker/api/v1/review/{credit}/decision", json={"decision": "accept"}, headers=dana)

    assert "This claim is your own" in page.text and "Send my decision" not in page.text
    assert decided.status_code == 403


def test_the_queue_tells_administrators_how_much_waits_and_since_when(
    doors: TestClient, alice: dict[str, str], dana: dict[str, str]
) -> None:
    send(doors, alice)

    [queue] = doors.get("/ce-tracker/api/v1/queues", headers=dana).json()

    assert (queue["slug"], queue["count"], queue["url"]) == ("credits-to-review", 1, "/ce-tracker/review")
    assert queue["oldest"].startswith("2026-03-03")
