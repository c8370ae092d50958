"""The candidate's pages, by plain forms: what works here works without a script."""

import re
from datetime import timedelta

import pytest

from exam.answers.queries import answers_of, my_sitting
from shared.testing import NOW, Scene
from shared.testing.cast import alice, amara, bob, carol

from .walk import bring_in, offer, release, score, sit_written


def text(scene: Scene, address: str) -> str:
    answer = scene.visit(address, as_=alice)
    assert answer.status_code == 200, (address, answer.status_code)
    assert answer.headers["cache-control"] == "no-store"
    return answer.text


def begin(scene: Scene) -> str:
    """Start, and answer the address of the first question."""
    started = scene.send("/exam/written", as_=alice)
    assert started.status_code == 303
    return str(started.headers["location"])


def a_choice(scene: Scene, first: str) -> tuple[str, int]:
    """The address and the number of a question with one answer to choose, before the last; which it is depends."""
    sitting = scene.ask(my_sitting, alice, first.split("/")[3])
    number = next(one.position for one in sitting.questions[:-1] if one.kind == "choice")
    return first.replace("/questions/1?", f"/questions/{number}?"), number


def go(scene: Scene, address: str, button: str, answer: str = "") -> str:
    window = address.split("window=")[1]
    sent = scene.send(address, {"answer": answer, "go": button, "writer_token": window}, as_=alice)
    assert sent.status_code == 303, sent.text
    return str(sent.headers["location"])


def test_the_first_page_shows_one_next_step(scene: Scene) -> None:
    words = text(scene, "/exam")

    assert words.count('class="next-step"') == 1 and "See the written part" in words


def test_before_the_training_is_complete_the_page_says_what_opens_it(scene: Scene) -> None:
    shown = scene.visit("/exam", as_=amara)

    assert "Finish your training" in shown.text and "/curriculum" in shown.text


def test_what_is_set_up_is_shown_before_the_start(scene: Scene) -> None:
    asked = {"time": "time_1_5", "supports": ["breaks", "reader"], "name": "Alice F."}
    sent = scene.send("/exam/accommodations", asked, as_=alice)

    assert sent.status_code == 303
    start = text(scene, "/exam/written")
    assert "180 minutes" in start and "Breaks that do not cost time" in start
    assert "A person who reads to me" not in start
    mine = text(scene, "/exam/accommodations")
    assert "If you hear nothing by then, it is approved." in mine and 'value="Alice F."' in mine


def test_one_walks_through_the_questions_and_sends(scene: Scene) -> None:
    first = begin(scene)
    assert "Question 1 of 26" in text(scene, first) and 'role="timer" aria-live="off"' in text(scene, first)

    chosen, number = a_choice(scene, first)
    second = go(scene, chosen, "next", _an_option(text(scene, chosen)))
    assert f"/questions/{number + 1}?" in second
    assert go(scene, second, "previous") == chosen and "checked" in text(scene, chosen)
    assert "Flagged" in text(scene, go(scene, second, "flag"))
    review = text(scene, go(scene, second, "review"))
    assert "25 questions are still open" in review and "⚑" in review and review.count("●") == 1

    sitting = first.split("/questions")[0]
    window = first.split("window=")[1]
    assert "Once they are sent" in text(scene, f"{sitting}/confirm?window={window}")
    sent = scene.send(f"{sitting}/confirm", {"writer_token": window}, as_=alice)
    assert "Your answers are with us" in text(scene, sent.headers["location"])
    assert "This part is over" in text(scene, first)


def test_after_the_last_question_comes_the_review(scene: Scene) -> None:
    last = begin(scene).replace("/questions/1?", "/questions/26?")

    assert "/review?" in go(scene, last, "next", "I would listen first.")
    assert "I would listen first." in text(scene, last)


def test_a_second_window_reads_and_can_take_the_pen(scene: Scene) -> None:
    first = begin(scene)
    elsewhere = first.split("?")[0]

    reading = text(scene, elsewhere)
    assert "Continue here" in reading and '<input class="usa-radio__input"' not in reading
    refused = scene.send(elsewhere, {"answer": "a", "go": "next", "writer_token": "other"}, as_=alice)
    assert refused.status_code == 409 and "You went on in another window" in refused.text

    taken = scene.send(elsewhere.split("/questions")[0] + "/continue", {"position": "7"}, as_=alice)
    assert "/questions/7?window=" in taken.headers["location"]
    assert "You went on in another window" in text(scene, first)


def test_a_break_stands_in_the_place_of_the_question(scene: Scene) -> None:
    first = begin(scene)

    resting = text(scene, go(scene, first, "break"))

    assert "Your break" in resting and "The clock goes on." in resting
    scene.at(NOW + timedelta(minutes=5))
    back = scene.send(first.split("/questions")[0] + "/continue", as_=alice)
    assert "Question 1 of 26" in text(scene, back.headers["location"])


def test_a_late_answer_is_refused_in_words_and_what_was_saved_counts(scene: Scene) -> None:
    first, _ = a_choice(scene, begin(scene))
    go(scene, first, "next", _an_option(text(scene, first)))
    sitting_id = first.split("/")[3]
    scene.at(NOW + timedelta(minutes=121))

    window = first.split("window=")[1]
    late = scene.send(first, {"answer": "a", "go": "next", "writer_token": window}, as_=alice)

    assert late.status_code == 409 and "The time for this part is over." in late.text
    assert len(scene.ask(answers_of, sitting_id)) == 1


def test_one_books_an_oral_time_and_gives_it_back(scene: Scene) -> None:
    slot = offer(scene, starts_at=NOW + timedelta(days=3))
    assert "Room 3, with <bdi>Bob</bdi>" in text(scene, "/exam/oral")

    assert scene.send("/exam/oral", {"slot": slot}, as_=alice).status_code == 303
    assert "40" in text(scene, "/exam/oral") and "Give this time back" in text(scene, "/exam/oral")
    assert scene.send("/exam/oral/cancel", as_=alice).status_code == 303
    assert "Take this time" in text(scene, "/exam/oral")


def test_choosing_no_time_brings_the_page_back_with_a_sentence(scene: Scene) -> None:
    offer(scene, starts_at=NOW + timedelta(days=3))

    back = scene.send("/exam/oral", {"name": "Alice F."}, as_=alice)

    assert back.status_code == 422 and "Alice F." in back.text and "needs another look" in back.text


def test_asking_for_a_time_is_confirmed(scene: Scene) -> None:
    assert scene.send("/exam/oral/ask", {"words": "Mornings"}, as_=alice).status_code == 303
    assert "You asked for a time on March 2, 2026" in text(scene, "/exam/oral")


def test_declining_an_examiner_hides_their_times(scene: Scene) -> None:
    offer(scene, starts_at=NOW + timedelta(days=3))

    assert scene.send("/exam/oral/decline/carol", as_=alice).status_code == 303

    shown = text(scene, "/exam/oral")
    assert "There is no free time just now." in shown and "Declined: <bdi>Carol</bdi>" in shown


def test_a_study_plan_links_back_to_modules(scene: Scene) -> None:
    score(scene, sit_written(scene, alice, 6), 1, bob, carol)
    result_id = release(scene, alice)

    shown = text(scene, f"/exam/results/{result_id}")
    assert "Not yet passed" in shown and re.search(r'href="/curriculum/modules/\d+"', shown)
    assert not re.search(r"\bfail", shown, re.IGNORECASE)
    assert "Your study plan is ready" in text(scene, "/exam")


def test_passing_is_celebrated_and_leads_to_the_commitment(scene: Scene) -> None:
    result_id = bring_in(scene, alice, "passed", "passed")

    shown = text(scene, f"/exam/results/{result_id}")

    assert "You passed" in shown and "/registry/path" in shown


@pytest.mark.parametrize("address", ["/exam", "/exam/accommodations", "/exam/written", "/exam/oral", "/exam/oral/ask"])
def test_each_page_speaks_spanish(scene: Scene, address: str) -> None:
    shown = scene.read(address, as_=alice, language="es")

    assert '<html lang="es"' in shown and re.search(r"<h1[^>]*>(Su|Lo|La|Pedir)", shown)


def _an_option(page: str) -> str:
    found = re.search(r'name="answer" value="(\w+)"', page)
    assert found
    return found[1]
