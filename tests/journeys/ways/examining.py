"""What examiners and administrators do until a result is out."""

import re
from datetime import timedelta

from shared.days import zone
from tests.chain.actor import Actor, until
from tests.journeys.beside import Beside
from tests.journeys.clock import Clock
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit


def ask_for_accommodations(visit: Visit) -> None:
    visit.go("/exam/accommodations")
    visit.choose("Half as much time again")
    visit.choose("Breaks that do not cost time")
    visit.choose("A quiet room of my own")
    visit.write("Anything we should know", "Noise takes my thoughts away.")
    visit.press("Save what I need")
    visit.reads("A quiet room of my own Asked for")


def approve_accommodation(visit: Visit, name: str) -> None:
    visit.go("/exam/administration/accommodations")
    entry = visit.page.locator("section.entry").filter(has_text=f"Asked by {name}")
    entry.get_by_role("button", name="Approve").click()
    visit.does_not_read(f"Asked by {name}")


def confirm_help(visit: Visit, parts: int) -> None:
    """What people bring, for each part; the written one begins only then."""
    visit.go("/exam/written")
    visit.does_not_read("Start now")
    for _ in range(parts):
        visit.go("/exam/arrangements")
        visit.press("Yes, this suits me")
    visit.go("/exam/arrangements")
    visit.does_not_read("Please confirm")


def score_all(visit: Visit, part: str, level: str, unseen: tuple[str, ...]) -> int:
    """One after the other, from the next step; how many. Nothing of `unseen` stands on any of the pages."""
    scored = 0
    visit.go("/exam/examiner")
    while visit.page.get_by_role("button", name=re.compile("Open and score|Go on scoring")).count():
        visit.press(re.compile("Open and score|Go on scoring"))
        visit.stands_at(re.compile(f"^{part} "))
        score(visit, level, unseen)
        scored += 1
    return scored


def score(visit: Visit, level: str, unseen: tuple[str, ...]) -> None:
    for words in unseen:
        visit.does_not_read(words)
    for row in visit.page.locator("main form.usa-form fieldset").all():
        row.get_by_role("radio", name=re.compile(f"^{level}:")).check()
    for heard in visit.page.get_by_label(re.compile("in this row$|for this row$")).all():  # of a talk
        heard.fill("Asked what the night was like, and waited.")
    visit.write("What it rests on", "Stays beside the person, and says what the role is.")
    visit.press(re.compile("^Keep my scores($|, and stop)"))
    visit.is_told("Your scores are kept.")


def offer_talk(visit: Visit, clock: Clock, place: str, first: Actor, second: Actor) -> None:
    """In a few minutes."""
    begins = (clock.now() + timedelta(minutes=5)).astimezone(zone())
    visit.go("/exam/administration/orals/offer")
    visit.write("Day", begins.date().isoformat())
    visit.write("Time of day", begins.strftime("%H:%M"))
    visit.write("Where", place)
    visit.page.get_by_label("First examiner").select_option(first.person_id)
    visit.page.get_by_label("Second examiner").select_option(second.person_id)
    visit.press("Offer this time")
    visit.is_told("The time is offered.")


def book_talk(visit: Visit, place: str) -> None:
    visit.go("/exam/oral")
    visit.page.locator(".usa-radio").filter(has_text=place).get_by_role("radio").check()
    visit.press("Take this time")
    visit.is_told("The time is yours.")


def hold_and_score_talk(visit: Visit, place: str, level: str, unseen: tuple[str, ...]) -> None:
    """What to do is read; who comes, and why, is not."""
    visit.go("/exam/examiner")
    talk = visit.page.locator("section.entry").filter(has_text=place)
    if talk.count():
        talk.get_by_role("link").click()
        visit.reads("Breaks are taken whenever the candidate wants one.")
        visit.press("The talk was held: go to the scores")
    else:
        visit.press(re.compile("Open and score|Go on scoring"))
    visit.stands_at(re.compile("^Talk "))
    score(visit, level, unseen)


def release(first: Visit, second: Visit, beside: Beside, everybody: Everybody, name: str) -> None:
    """Two people; the second word is what releases."""

    async def drafted() -> bool:
        return any(one["name"] == name for one in await everybody["dana"].get("/exam/api/v1/releases"))

    beside.do(until("the draft of the result", drafted))
    for visit, word in ((first, "Give the first word"), (second, "Give the second word and release")):
        visit.go("/exam/administration/releases")
        visit.follow(name)
        visit.press(word)
        visit.is_told("Your word is kept.")
