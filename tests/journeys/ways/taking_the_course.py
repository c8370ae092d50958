"""The short course as it is meant to be taken: the name, before, seven pages, the check, after, the paper."""

from playwright.sync_api import expect

from tests.chain.short_course import right_options
from tests.journeys.visit import Visit

HOME = "/curriculum/library/course"
PAGES = 7


def look_at_it(visitor: Visit) -> None:
    """Somebody without an account reads it all, and sees what one would get and how."""
    visitor.go(HOME)
    visitor.follow("Start reading")
    for _ in range(PAGES - 1):
        visitor.follow("Next page")
    visitor.follow("See what you get, and how")
    visitor.stands_at("Take the short course")
    visitor.reads("An attendance paper (PDF)")
    visitor.reads("It is not a certification")
    visitor.follow("Sign in")
    assert visitor.path == "/sign-in"


def begin(visit: Visit, name: str) -> None:
    visit.go(f"{HOME}/take")
    visit.write("Your name, as the paper shall show it", name)
    visit.press("Take the course")
    visit.stands_at("Before you begin")


def agree(visit: Visit, step: str, button: str) -> None:
    """With the first two sentences; the others are left out."""
    visit.reads("Nobody sees whose answer it was")
    for question in visit.page.locator("main form.usa-form fieldset").all()[:2]:
        question.get_by_label(step, exact=True).check()
    visit.press(button)
    visit.is_told("Counted. Thank you.")


def read(visit: Visit, first: int, last: int) -> None:
    for number in range(first, last + 1):
        visit.reads(f"page {number} of {PAGES}")
        visit.press("On to the check" if number == PAGES else "Next page")


def try_the_check(visit: Visit, *, right: bool) -> None:
    """Chooses by the published content, whose options stand in another order on the page."""
    visit.reads("Choose one answer for each question")
    for question in visit.page.locator("main form.usa-form fieldset").all():
        name = question.locator("input").first.get_attribute("name") or ""
        place = right_options()[name.removeprefix("answers.")]
        wanted = f'input[value="{place}"]' if right else f'input:not([value="{place}"])'
        question.locator(wanted).first.check()
    visit.press("Send my answers")
    visit.stands_at("Passed" if right else "Not yet passed")


def paper(visit: Visit) -> tuple[str, bytes]:
    """Its number and its bytes."""
    number = visit.page.locator("main .reference").inner_text()
    link = visit.page.get_by_role("link", name="Download it (PDF)")
    expect(link).to_be_visible()
    answer = visit.page.request.get(str(link.get_attribute("href")))
    assert answer.ok and answer.headers["content-type"] == "application/pdf"
    return number, answer.body()
