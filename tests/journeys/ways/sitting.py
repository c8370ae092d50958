"""The written part in the browser."""

import re

from playwright.sync_api import expect

from tests.chain import examination
from tests.chain.actor import Actor
from tests.journeys.beside import Beside
from tests.journeys.visit import Visit


def begin(visit: Visit) -> str:
    """The sitting's id."""
    visit.go("/exam/written")
    visit.press("Start now")
    visit.stands_at(re.compile(r"Question 1 of \d+"))
    return visit.path.split("/")[3]


def questions(beside: Beside, person: Actor, sitting_id: str) -> list[dict[str, object]]:
    """As they stand in this sitting, in their order."""
    found: list[dict[str, object]] = beside.do(person.get(f"{examination.API}/sittings/{sitting_id}"))["questions"]
    return sorted(found, key=lambda one: int(str(one["position"])))


def go_to(visit: Visit, sitting_id: str, position: int) -> None:
    """By the overview, which keeps this window the one that writes."""
    visit.press("All questions")
    visit.stands_at("All questions")
    visit.page.get_by_role("link", name=f"Question {position}", exact=True).click()
    visit.stands_at(re.compile(f"Question {position} of"))


def answer(visit: Visit, question: dict[str, object]) -> None:
    words = examination.answer_to(question)
    if question["kind"] == "choice":
        visit.page.locator(f'input[name="answer"][value="{words}"]').check()
    else:
        visit.write("Your answer", words)


def is_saved_by_itself(visit: Visit) -> None:
    expect(visit.page.locator("[data-save-status]")).to_contain_text("Saved at")


def still_stands_after_reload(visit: Visit, question: dict[str, object]) -> None:
    visit.page.reload()
    words = examination.answer_to(question)
    if question["kind"] == "choice":
        expect(visit.page.locator(f'input[name="answer"][value="{words}"]')).to_be_checked()
    else:
        expect(visit.page.get_by_label("Your answer")).to_have_value(words)


def take_a_break(visit: Visit, position: int) -> None:
    visit.press("Take a break")
    visit.stands_at("Your break")
    visit.reads("The clock stands still.")
    visit.press("Back to my questions")
    visit.stands_at(re.compile(f"Question {position} of"))


def send(visit: Visit) -> None:
    visit.press("All questions")
    visit.reads("Every question has an answer.")
    visit.follow("Go on to send my answers")
    visit.reads("Once they are sent, they cannot be changed.")
    visit.press("Send my answers")
    visit.stands_at("Your answers are with us")
