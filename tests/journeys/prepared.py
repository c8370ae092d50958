"""People brought by the API to the point at which their journey in the browser begins."""

from datetime import UTC, date, datetime, time, timedelta
from secrets import token_hex

from tests.chain import accounts, certification, examination, training
from tests.chain.actor import Actor, until
from tests.drills.people import PASSWORD
from tests.journeys.staff import Everybody

SOON = timedelta(minutes=5)
"""A talk is held on its day: one that is an hour ahead is tomorrow's when the evening is late."""


async def newcomer(everybody: Everybody, name: str) -> Actor:
    """With an account, and nothing else."""
    return await accounts.open_account(everybody.house, name, own_address(name), PASSWORD)


def own_address(name: str) -> str:
    """Another one each time: a house may be used for many runs."""
    return f"{name.lower().replace(' ', '.')}.{token_hex(3)}@peerway.example"


async def group(everybody: Everybody) -> tuple[str, list[str]]:
    """A group of Femi's that takes applications, and sessions of hers that have begun: their ids."""
    dana, femi = await everybody.introduced("dana", "femi")
    cohort = await training.open_cohort(dana, femi)
    return cohort, await training.hold_sessions(femi, cohort)


async def admitted(everybody: Everybody, name: str) -> Actor:
    """In a group, with the commitment signed and the practice hours done: only the modules are left."""
    person = await newcomer(everybody, name)
    cohort, sessions = await group(everybody)
    training_id = await training.apply_and_be_admitted(person, everybody["femi"], cohort)
    await training.sign_the_code(person)
    await training.attend(everybody["femi"], sessions, training_id)
    return person


async def study(person: Actor, first: int = 1) -> None:
    for module in range(first, 35):
        await training.complete_module(person, module)


async def eligible(everybody: Everybody, name: str) -> Actor:
    """With all modules done, and the examination open."""
    person = await admitted(everybody, name)
    await study(person)
    await eligibility(person)
    return person


async def eligibility(person: Actor) -> None:
    async def opened() -> bool:
        return bool((await person.get(f"{examination.API}/overview"))["candidacy"])

    await until("eligibility", opened)


async def sit(person: Actor, *, right: bool = True) -> None:
    """The whole written part."""
    sitting = await examination.begin(person)
    await answer_the_rest(person, sitting["sitting"]["id"], right=right)
    await examination.submit(person, sitting["sitting"]["id"])


async def answer_the_rest(person: Actor, sitting_id: str, *, right: bool = True) -> None:
    """Every question that has no answer yet."""
    sitting = await person.get(f"{examination.API}/sittings/{sitting_id}")
    answered = {mark["item_id"] for mark in sitting["sitting"]["questions"] if mark["answered"]}
    for question in sitting["questions"]:
        if question["item_id"] not in answered:
            words = examination.answer_to(question, right=right)
            await examination.save(person, sitting_id, question["item_id"], words)


async def talk(everybody: Everybody, person: Actor) -> None:
    """The oral part, held but not scored."""
    dana, bob, carol = await everybody.introduced("dana", "bob", "carol")
    await examination.offer_time(dana, bob, carol, SOON)
    await examination.hold_talk(bob, await examination.book(person))


async def clear_tables(everybody: Everybody, *, level: int = 3) -> None:
    """The examiners score everything that waits for them, until nothing does."""
    for short in ("bob", "carol", "cem"):
        while await examination.score_waiting(everybody[short], level=level):
            pass


async def score_and_release(everybody: Everybody, person: Actor) -> None:
    """What was sent in is laid out, scored, drafted and released, one after the other, until there is a result."""
    before = len(await person.get(f"{examination.API}/results"))

    async def released() -> bool:
        await clear_tables(everybody)
        await examination.release(everybody["dana"], everybody["dov"])
        return len(await person.get(f"{examination.API}/results")) > before

    await until("the result", released)


async def passed(everybody: Everybody, name: str) -> Actor:
    person = await eligible(everybody, name)
    await pass_the_examination(everybody, person)
    return person


async def pass_the_examination(everybody: Everybody, person: Actor) -> None:
    await sit(person)
    await talk(everybody, person)
    await score_and_release(everybody, person)


async def certified(everybody: Everybody, name: str, listing: str = "name") -> tuple[Actor, str]:
    """Somebody with a certificate, and its number."""
    person = await passed(everybody, name)
    await certification.sign_the_code(person, name, listing)
    await certification.confirm_name(everybody["dana"], name)
    return person, await certification.certificate_of(person)


async def arrange_help(everybody: Everybody, name: str, day: date) -> None:
    """All help that waits to be arranged for this person, for both parts, at three in the afternoon of this day."""
    dana = everybody["dana"]
    for one in await dana.every(f"{examination.API}/help-to-arrange"):
        if one["name"] == name:
            for part in one["parts"]:
                at = datetime.combine(day, time(15), UTC).isoformat()
                brought = {"part": part, "at": at, "who": "Rosa of the front desk", "where": "The corner room"}
                await dana.do(
                    "POST", f"{examination.API}/accommodation-requests/{one['accommodation_id']}/arrangement", brought
                )
