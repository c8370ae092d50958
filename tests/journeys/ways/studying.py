"""Module 1 as it is meant to be walked: the lesson, the talk to try out, and the check, passed at the second try."""

import re

from playwright.sync_api import expect

from tests.chain.training import right_options
from tests.journeys.visit import Visit


def read_module_one(visit: Visit) -> None:
    visit.go("/curriculum")
    visit.follow("Go on reading")
    told = re.search(r"page 1 of (\d+)", visit.page.get_by_text(re.compile(r"page 1 of \d+")).inner_text())
    pages = int(told[1]) if told else 0
    for number in range(1, pages + 1):
        visit.reads(f"page {number} of {pages}")
        visit.press("On to the check" if number == pages else "Next page")
    visit.stands_at("The check of module 1")


def walk_the_scenario(visit: Visit) -> None:
    """The first choice each time, to the end of the talk."""
    visit.go("/curriculum/modules/1/scenario")
    while True:
        visit.page.locator("main .cards a").first.click()
        visit.reads("What happens")
        if not visit.page.get_by_role("link", name="Go on", exact=True).count():
            break
        visit.follow(re.compile("^Go on$"))
        visit.reads("What do you say or do?")
    visit.follow("Back to the module")


def try_the_check(visit: Visit, *, right: bool) -> None:
    """Chooses by the published content, whose options stand in another order on the page."""
    visit.reads("Choose one answer for each question")
    for question in visit.page.locator("main form.usa-form fieldset").all():
        name = question.locator("input").first.get_attribute("name") or ""
        place = str(right_options()[1, name.removeprefix("answers.")])
        wanted = f'input[value="{place}"]' if right else f'input:not([value="{place}"])'
        question.locator(wanted).first.check()
    visit.press("Send my answers")
    visit.stands_at("Passed" if right else "Not yet passed")


def pass_the_check_at_the_second_try(visit: Visit) -> None:
    visit.go("/curriculum/modules/1/check")
    visit.press("Begin")
    try_the_check(visit, right=False)
    visit.reads("Nothing counts against you.")
    visit.press("Try again with other questions")
    try_the_check(visit, right=True)
    expect(visit.page.get_by_role("link", name="Start the next module")).to_be_visible()
