"""Claiming, answering, taking back and deciding through the pages, as people do it without a script."""

import re
from datetime import date
from typing import Any

import pytest

from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .walk import FORM, PDF, certify, claim_by_page

OFFERING = {
    "title": "Boundaries between equals",
    "about": "An afternoon of practice in pairs.",
    "minutes": 120,
    "ethics": True,
    "language": "en",
}


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))


def send(scene: Scene, who: Actor, **changed: str) -> Any:
    return claim_by_page(scene, who, FORM | changed, "paper.pdf", PDF)


def claim_of(scene: Scene, who: Actor) -> dict[str, Any]:
    found: dict[str, Any] = scene.visit("/ce-tracker/api/v1/credits", as_=who).json()[0]
    return found


def an_offering(scene: Scene) -> str:
    api = "/ce-tracker/api/v1"
    provider = scene.send(f"{api}/providers", json={"name": "The Lantern"}, as_=dana).json()["id"]
    offered: str = scene.send(f"{api}/offerings", json=OFFERING | {"provider_id": provider}, as_=dana).json()["id"]
    return offered


def test_a_claim_is_sent_and_shown_with_a_confirmation(scene: Scene) -> None:
    sent = send(scene, alice, minutes="30", ethics="true")

    shown = scene.visit(sent.headers["location"], as_=alice)

    assert sent.status_code == 303
    assert "Your claim is with us" in shown.text
    assert "2\u00a0h 30\u00a0min" in shown.text
    assert claim_of(scene, alice)["ethics"] is True


def test_a_claim_without_length_comes_back_with_what_was_typed(scene: Scene) -> None:
    answer = send(scene, alice, hours="0")

    assert answer.status_code == 422
    assert "Please claim at least 15 minutes" in answer.text
    assert 'value="Listening in groups"' in answer.text


def test_a_day_that_is_still_ahead_is_explained_at_its_field(scene: Scene) -> None:
    answer = send(scene, alice, taken_on="2026-03-04")

    assert answer.status_code == 422
    assert 'href="#taken_on"' in answer.text
    assert "This date is still ahead" in answer.text


def test_the_same_claim_is_not_taken_twice(scene: Scene) -> None:
    send(scene, alice)

    answer = send(scene, alice)

    assert answer.status_code == 409
    assert "You have sent us this already" in answer.text


def test_an_offering_lends_its_title_and_kind_to_the_claim(scene: Scene) -> None:
    offering = an_offering(scene)

    sent = send(scene, alice, offering_id=offering)

    credit = claim_of(scene, alice)
    assert sent.status_code == 303
    assert (credit["title"], credit["provider"], credit["ethics"]) == ("Boundaries between equals", "The Lantern", True)


def test_no_more_than_an_offering_takes_can_be_claimed(scene: Scene) -> None:
    answer = send(scene, alice, offering_id=an_offering(scene), minutes="1")

    assert answer.status_code == 422
    assert "This offering takes 2\u00a0h" in answer.text


def test_a_closed_offering_takes_no_new_claims(scene: Scene) -> None:
    offering = an_offering(scene)
    scene.send(f"/ce-tracker/offerings/{offering}/close", as_=dana)

    answer = send(scene, alice, offering_id=offering)

    assert answer.status_code == 409
    assert "This offering takes no new claims now" in answer.text


def test_a_question_is_asked_answered_and_the_claim_accepted(scene: Scene) -> None:
    send(scene, alice)
    credit = claim_of(scene, alice)["id"]
    review, own = f"/ce-tracker/review/{credit}", f"/ce-tracker/credits/{credit}"

    scene.send(review, {"decision": "ask-for-more", "words": "Which day was it?"}, as_=dana)
    asked = scene.visit(own, as_=alice).text
    answer = {**FORM, "taken_on": "2026-03-01", "words": "It was the first."}
    answered = scene.send(f"{own}/answer", answer, as_=alice)
    seen = scene.visit(review, as_=dana).text
    scene.send(review, {"decision": "accept"}, as_=dana)

    assert "Which day was it?" in asked and "Answer and send it again" in asked
    assert answered.status_code == 303
    assert "It was the first." in seen and "March 1, 2026" in seen
    assert claim_of(scene, alice)["state"] == "accepted"
    assert "Counted for 2026" in scene.visit(own, as_=alice).text


def test_what_was_answered_since_it_was_looked_at_is_not_decided_unseen(scene: Scene) -> None:
    send(scene, alice)
    credit = claim_of(scene, alice)["id"]
    review = f"/ce-tracker/review/{credit}"
    looked_at = re.search(r'name="seen" value="(\d+)"', scene.visit(review, as_=dov).text)
    assert looked_at
    scene.send(review, {"decision": "ask-for-more", "words": "Which day?"}, as_=dana)
    scene.send(f"/ce-tracker/credits/{credit}/answer", {**FORM, "hours": "30", "words": "All week."}, as_=alice)

    unseen = scene.send(review, {"decision": "accept", "seen": looked_at[1]}, as_=dov)
    now = re.search(r'name="seen" value="(\d+)"', unseen.text)

    assert unseen.status_code == 409 and "Please look at it again" in unseen.text
    assert now and scene.send(review, {"decision": "accept", "seen": now[1]}, as_=dov).status_code == 303


def test_an_answer_does_not_make_a_claim_one_that_was_sent_before(scene: Scene) -> None:
    send(scene, alice)
    first = claim_of(scene, alice)["id"]
    scene.send(f"/ce-tracker/review/{first}", {"decision": "accept"}, as_=dana)
    send(scene, alice, taken_on="2026-03-01")
    second = claim_of(scene, alice)["id"]
    scene.send(f"/ce-tracker/review/{second}", {"decision": "ask-for-more", "words": "Which day?"}, as_=dana)

    answered = scene.send(f"/ce-tracker/credits/{second}/answer", {**FORM, "words": "That one."}, as_=alice)
    on_its_own_day = {**FORM, "taken_on": "2026-03-01", "words": "The first."}

    assert answered.status_code == 409 and "You have sent us this already" in answered.text
    assert scene.send(f"/ce-tracker/credits/{second}/answer", on_its_own_day, as_=alice).status_code == 303


def test_a_claim_that_does_not_count_says_why(scene: Scene) -> None:
    send(scene, alice)
    credit = claim_of(scene, alice)["id"]

    silent = scene.send(f"/ce-tracker/review/{credit}", {"decision": "not-count"}, as_=dana)
    reason = {"decision": "not-count", "words": "This was one of the modules."}
    scene.send(f"/ce-tracker/review/{credit}", reason, as_=dana)

    assert silent.status_code == 422 and "Please write to the person in plain words" in silent.text
    assert "This was one of the modules." in scene.visit(f"/ce-tracker/credits/{credit}", as_=alice).text


def test_a_claim_can_be_taken_back_until_it_is_decided(scene: Scene) -> None:
    send(scene, alice)
    credit = claim_of(scene, alice)["id"]

    taken_back = scene.send(f"/ce-tracker/credits/{credit}/withdraw", as_=alice)
    decided = scene.send(f"/ce-tracker/review/{credit}", {"decision": "accept"}, as_=dana)

    assert taken_back.status_code == 303
    assert decided.status_code == 409
    assert claim_of(scene, alice)["state"] == "withdrawn"


def test_two_reviewers_decide_once(scene: Scene) -> None:
    send(scene, alice)
    credit = claim_of(scene, alice)["id"]

    first, second = (
        scene.send(f"/ce-tracker/api/v1/review/{credit}/decision", json={"decision": "accept"}, as_=dana)
        for _ in range(2)
    )

    assert (first.status_code, second.status_code) == (204, 409)
    assert scene.visit("/ce-tracker/api/v1/record", as_=alice).json()["year"]["minutes"] == 120


def test_an_administrator_does_not_decide_on_their_own_claim(scene: Scene) -> None:
    certify(scene, dana, date(2025, 5, 1))
    scene.at(date(2026, 3, 3))
    send(scene, dana)
    credit = claim_of(scene, dana)["id"]

    page = scene.visit(f"/ce-tracker/review/{credit}", as_=dana)
    decided = scene.send(f"/ce-tracker/api/v1/review/{credit}/decision", json={"decision": "accept"}, as_=dana)

    assert "This claim is your own" in page.text and "Send my decision" not in page.text
    assert decided.status_code == 403


def test_the_queue_tells_administrators_how_much_waits_and_since_when(scene: Scene) -> None:
    send(scene, alice)

    queue, *_ = scene.visit("/ce-tracker/api/v1/queues", as_=dana).json()

    assert (queue["slug"], queue["count"], queue["url"]) == ("credits-to-review", 1, "/ce-tracker/review")
    assert queue["oldest"].startswith("2026-03-03")
