"""The written part in the browser."""

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, expect

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
    for name, value in fields(question):
        control = field(visit, name, value)
        match control.get_attribute("type") or control.evaluate("field => field.localName"):
            case "radio" | "checkbox":
                control.check()
            case "select":
                control.select_option(value)
            case _:
                control.fill(value)


def fields(question: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The name of each field of a right answer, and what stands in it."""
    for response, given in examination.answer_to(question).items():
        name = "answer" if response == "R" else f"answers.{response}"
        kinds = {one["id"]: one["kind"] for one in question["parts"]}  # type: ignore[attr-defined]
        match kinds[response]:
            case "order":
                yield from ((f"answers.{response}.{one}", str(number)) for number, one in enumerate(given, 1))
            case "match":
                yield from ((f"answers.{response}.{option}", half) for option, half in given)
            case "multiple":
                yield from ((name, one) for one in given)
            case _:
                yield name, given


def field(visit: Visit, name: str, value: str) -> Locator:
    ticked = visit.page.locator(f'[name="{name}"][value="{value}"]:is([type="radio"], [type="checkbox"])')
    return ticked if ticked.count() else visit.page.locator(f'[name="{name}"]')


def is_saved_by_itself(visit: Visit) -> None:
    expect(visit.page.locator("[data-save-status]")).to_contain_text("Saved at")


def still_stands_after_reload(visit: Visit, question: dict[str, object]) -> None:
    visit.page.reload()
    for name, value in fields(question):
        control = field(visit, name, value)
        if control.get_attribute("type") in ("radio", "checkbox"):
            expect(control).to_be_checked()
        else:
            expect(control).to_have_value(value)


def take_a_break(visit: Visit, position: int) -> None:
    visit.press("Pause and leave")
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
