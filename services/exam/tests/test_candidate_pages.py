"""The candidate's pages, by plain forms: what works here works without a script."""

import re
from datetime import timedelta

import pytest
from exam_cast import NOW, Clock, as_
from exam_walk import release, score, sit_written
from fastapi.testclient import TestClient
from sqlmodel import Session

from exam.orals.commands import offer_slot
from exam.results.commands import import_result
from exam.sittings.queries import answers_of
from shared.database import Database
from shared.testing import token


def alice() -> dict[str, str]:
    """A token lives for a minute, so each request has a fresh one."""
    return as_("alice", "trainee")


def text(doors: TestClient, address: str, status: int = 200) -> str:
    answer = doors.get(address, headers=alice())
    assert answer.status_code == status, (address, answer.status_code)
    assert answer.headers["cache-control"] == "no-store"
    return str(answer.text)


def begin(doors: TestClient) -> str:
    """Start, and answer the address of the first question."""
    started = doors.post("/exam/written", headers=alice())
    assert started.status_code == 303
    return str(started.headers["location"])


def go(doors: TestClient, address: str, button: str, answer: str = "") -> str:
    window = address.split("window=")[1]
    sent = doors.post(address, data={"answer": answer, "go": button, "window": window}, headers=alice())
    assert sent.status_code == 303, sent.text
    return str(sent.headers["location"])


def test_the_first_page_shows_one_next_step(doors: TestClient, house: Database) -> None:
    words = text(doors, "/exam")

    assert words.count('class="next-step"') == 1 and "See the written part" in words


def test_before_the_training_is_complete_the_page_says_what_opens_it(doors: TestClient, house: Database) -> None:
    shown = doors.get("/exam", headers=as_("nadia", "trainee"))

    assert "Finish your training" in shown.text and "/curriculum" in shown.text


def test_what_is_set_up_is_shown_before_the_start(doors: TestClient, house: Database) -> None:
    asked = {"time": "time_1_5", "supports": ["breaks", "reader"], "name": "Alice F."}
    sent = doors.post("/exam/accommodations", data=asked, headers=alice())

    assert sent.status_code == 303
    start = text(doors, "/exam/written")
    assert "180 minutes" in start and "Breaks that do not cost time" in start
    assert "A person who reads to me" not in start
    mine = text(doors, "/exam/accommodations")
    assert "If you hear nothing by then, it is approved." in mine and 'value="Alice F."' in mine


def test_one_walks_through_the_questions_and_sends(doors: TestClient, house: Database) -> None:
    first = begin(doors)
    assert "Question 1 of 26" in text(doors, first) and 'role="timer" aria-live="off"' in text(doors, first)

    second = go(doors, first, "next", _an_option(text(doors, first)))
    assert "/questions/2?" in second
    assert go(doors, second, "previous") == first and "checked" in text(doors, first)
    assert "Flagged" in text(doors, go(doors, second, "flag"))
    review = text(doors, go(doors, second, "review"))
    assert "25 questions are still open" in review and "⚑" in review and review.count("●") == 1

    sitting = first.split("/questions")[0]
    window = first.split("window=")[1]
    assert "Once they are sent" in text(doors, f"{sitting}/confirm?window={window}")
    sent = doors.post(f"{sitting}/confirm", data={"window": window}, headers=alice())
    assert "Your answers are with us" in text(doors, sent.headers["location"])
    assert "This part is over" in text(doors, first)


def test_after_the_last_question_comes_the_review(doors: TestClient, house: Database) -> None:
    last = begin(doors).replace("/questions/1?", "/questions/26?")

    assert "/review?" in go(doors, last, "next", "I would listen first.")
    assert "I would listen first." in text(doors, last)


def test_a_second_window_reads_and_can_take_the_pen(doors: TestClient, house: Database) -> None:
    first = begin(doors)
    elsewhere = first.split("?")[0]

    reading = text(doors, elsewhere)
    assert "Continue here" in reading and '<input class="usa-radio__input"' not in reading
    refused = doors.post(elsewhere, data={"answer": "a", "go": "next", "window": "other"}, headers=alice())
    assert refused.status_code == 409 and "You went on in another window" in refused.text

    taken = doors.post(elsewhere.split("/questions")[0] + "/continue", data={"position": "7"}, headers=alice())
    assert "/questions/7?window=" in taken.headers["location"]
    assert "You went on in another window" in text(doors, first)


def test_a_break_stands_in_the_place_of_the_question(doors: TestClient, house: Database, clock: Clock) -> None:
    first = begin(doors)

    resting = text(doors, go(doors, first, "break"))

    assert "Your break" in resting and "The clock goes on." in resting
    clock.set(NOW + timedelta(minutes=5))
    back = doors.post(first.split("/questions")[0] + "/continue", headers=alice())
    assert "Question 1 of 26" in text(doors, back.headers["location"])


def test_a_late_answer_is_refused_in_words_and_what_was_saved_counts(
    doors: TestClient, house: Database, clock: Clock
) -> None:
    first = begin(doors)
    go(doors, first, "next", _an_option(text(doors, first)))
    sitting_id = first.split("/")[3]
    clock.set(NOW + timedelta(minutes=121))

    window = first.split("window=")[1]
    late = doors.post(first, data={"answer": "a", "go": "next", "window": window}, headers=alice())

    assert late.status_code == 409 and "The time for this part is over." in late.text
    assert len(house.read_now(answers_of, sitting_id)) == 1


def test_one_books_an_oral_time_and_gives_it_back(doors: TestClient, house: Database) -> None:
    slot = house.write_now(offer_slot, "dana", NOW + timedelta(days=3), "Room 3", "bob", "carol", now=NOW)
    assert "Room 3. With Bob" in text(doors, "/exam/oral")

    assert doors.post("/exam/oral", data={"slot": slot}, headers=alice()).status_code == 303
    assert "40" in text(doors, "/exam/oral") and "Give this time back" in text(doors, "/exam/oral")
    assert doors.post("/exam/oral/cancel", headers=alice()).status_code == 303
    assert "Take this time" in text(doors, "/exam/oral")


def test_choosing_no_time_brings_the_page_back_with_a_sentence(doors: TestClient, house: Database) -> None:
    house.write_now(offer_slot, "dana", NOW + timedelta(days=3), "Room 3", "bob", "carol", now=NOW)

    back = doors.post("/exam/oral", data={"name": "Alice F."}, headers=alice())

    assert back.status_code == 422 and "Alice F." in back.text and "needs another look" in back.text


def test_asking_for_a_time_is_confirmed(doors: TestClient, house: Database) -> None:
    assert doors.post("/exam/oral/ask", data={"words": "Mornings"}, headers=alice()).status_code == 303
    assert "You asked for a time on March 2, 2026" in text(doors, "/exam/oral")


def test_declining_an_examiner_hides_their_times(doors: TestClient, house: Database) -> None:
    house.write_now(offer_slot, "dana", NOW + timedelta(days=3), "Room 3", "bob", "carol", now=NOW)

    assert doors.post("/exam/oral/decline/carol", headers=alice()).status_code == 303

    shown = text(doors, "/exam/oral")
    assert "There is no free time just now." in shown and "Declined: Carol" in shown


def test_a_study_plan_links_back_to_modules(doors: TestClient, house: Database) -> None:
    def not_yet(session: Session) -> str:
        score(session, sit_written(session, "alice", 6, now=NOW), 1, ("bob", "carol"), now=NOW)
        return release(session, "alice", now=NOW)

    result_id = house.write_now(not_yet)

    shown = text(doors, f"/exam/results/{result_id}")
    assert "Not yet passed" in shown and re.search(r'href="/curriculum/modules/\d+"', shown)
    assert not re.search(r"\bfail", shown, re.IGNORECASE)
    assert "Your study plan is ready" in text(doors, "/exam")


def test_passing_is_celebrated_and_leads_to_the_commitment(doors: TestClient, house: Database) -> None:
    result_id = house.write_now(import_result, "alice", "passed", "passed", ("dana", "dov"), now=NOW)

    shown = text(doors, f"/exam/results/{result_id}")

    assert "You passed" in shown and "/registry/path" in shown


@pytest.mark.parametrize("address", ["/exam", "/exam/accommodations", "/exam/written", "/exam/oral", "/exam/oral/ask"])
def test_each_page_speaks_spanish(doors: TestClient, house: Database, address: str) -> None:
    shown = doors.get(address, headers=token("alice", "trainee", audience="exam", language="es")).text

    assert '<html lang="es"' in shown and re.search(r"<h1[^>]*>(Su|Lo|La|Pedir)", shown)


def _an_option(page: str) -> str:
    found = re.search(r'name="answer" value="(\w+)"', page)
    assert found
    return found[1]
