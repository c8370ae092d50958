"""A year goes by without enough hours. What the public reads at each point is what is true at that point."""

from datetime import date

from tests.chain import certification
from tests.chain.actor import Actor
from tests.journeys import prepared
from tests.journeys.beside import Beside
from tests.journeys.clock import Clock
from tests.journeys.conftest import Enter
from tests.journeys.staff import Everybody
from tests.journeys.ways import years
from tests.journeys.ways.certifying import Public

NAME = "Wanda Missedyear"
NOT_CURRENT = "Not currently certified. This says nothing about conduct or health."


async def has_hours(everybody: Everybody, person: Actor, day: date, minutes: int) -> None:
    """Claimed and accepted."""
    credit = await certification.claim(person, day, minutes, ethics=True)
    await certification.accept(everybody["dana"], credit)


def test_a_missed_year_is_grace_then_not_current_and_the_missing_hours_bring_back(
    enter: Enter, beside: Beside, everybody: Everybody, clock: Clock
) -> None:
    person, number = beside.do(prepared.certified(everybody, NAME))
    wanda, dana, public = enter(person), enter(everybody["dana"]), Public(enter(), number, beside, everybody)
    year = clock.today().year + 1
    public.reads(f"Certified until December 31, {year}.")

    clock.move_to(date(year, 6, 1))
    beside.do(has_hours(everybody, person, date(year, 5, 20), 600))
    public.reads(f"Certified until December 31, {year}.")

    clock.move_to(date(year + 1, 1, 5))
    public.reads(f"Certified; renewal due by March 31, {year + 1}.")
    wanda.go("/registry/path")
    wanda.reads("You are still certified, and have until March 31")

    clock.move_to(date(year + 1, 4, 2))
    public.reads(NOT_CURRENT)
    wanda.go("/ce-tracker")
    wanda.reads(f"Still missing for {year}: 2 h")

    years.claim_other(wanda, "Listening in the night", date(year + 1, 4, 1), 2)
    years.accept(dana, "Listening in the night", NAME)
    public.reads(f"Certified until December 31, {year + 1}.")
    wanda.go("/registry/mine")
    wanda.stands_at("You are a Certified Peer Specialist")
