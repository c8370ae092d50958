"""People who go the whole way while the house is shaken, and the staff who work with them."""

import asyncio
import json
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from shared.days import day_of
from tests.chain import accounts, certification, examination, training
from tests.chain.actor import Actor, House
from tests.drills.ledger import Ledger

PASSWORD = "a-long-enough-passphrase"


class Staff:
    def __init__(self, house: House, var: Path) -> None:
        people = json.loads((var / "demo-people.json").read_text())
        known = {one["email"].partition("@")[0]: one for one in people}
        names = ("dana", "dov", "femi", "bob", "carol", "cem", "alice")
        actors = [Actor(house, known[name]["email"], known[name]["password"]) for name in names]
        self.dana, self.dov, self.femi, self.bob, self.carol, self.cem, self.alice = actors
        self.everybody = actors
        self.cohorts: list[str] = []
        self.sessions: dict[str, list[str]] = {}

    async def prepare(self, people: int) -> None:
        """Cohorts with a session each, and a panel of three examiners."""
        for actor in self.everybody:
            await actor.sign_in()
            actor.person_id = (await actor.get("/api/v1/me"))["person_id"]
        for _ in range(people // 150 + 1):
            cohort = await training.open_cohort(self.dana, self.femi)
            self.cohorts.append(cohort)
            self.sessions[cohort] = await training.hold_sessions(self.femi, cohort)
        await examination.make_panel(self.dana, [self.bob, self.carol, self.cem])


async def open_account(house: House, number: int) -> Actor:
    email = f"drill-{number:04}@peerway.example"
    return await accounts.open_account(house, called(number), email, PASSWORD)


def called(number: int) -> str:
    """A name of its own, without digits: `Drill Aaca` is number 20."""
    return f"Drill {''.join(chr(ord('a') + int(digit)) for digit in f'{number:04}').title()}"


class Traveller:
    """One person's whole way."""

    def __init__(self, house: House, staff: Staff, ledger: Ledger, number: int) -> None:
        self.house = house
        self.staff = staff
        self.ledger = ledger
        self.number = number

    async def go(self) -> None:
        await self.enter()
        for step in (self.train, self._arrange, self._sit, self._talk, self._commit):
            await step()
        number = await certification.certificate_of(self.person)
        self.ledger.certificates[self.person.person_id] = number

    async def enter(self) -> Actor:
        self.person = await open_account(self.house, self.number)
        self.ledger.note("account", self.person.person_id)
        self.ledger.note("letter", self.person.email)
        return self.person

    async def train(self) -> None:
        cohort = self.staff.cohorts[self.number % len(self.staff.cohorts)]
        training_id = await training.apply_and_be_admitted(self.person, self.staff.femi, cohort)
        self.ledger.note("admission", training_id)
        await training.sign_the_code(self.person)
        self.ledger.note("training commitment", self.person.person_id)
        await training.attend(self.staff.femi, self.staff.sessions[cohort], training_id)
        for session in self.staff.sessions[cohort]:
            self.ledger.note("attendance", session, training_id)
        for module in range(1, 35):
            await training.complete_module(self.person, module)
            self.ledger.note("module", training_id, module)

    async def _arrange(self) -> None:
        """One in ten has something arranged before they sit, and a role beside."""
        if self.number % 10:
            return
        for arranged in await examination.arrange(self.person, self.staff.dana):
            self.ledger.note("accommodation", arranged)
        for settled in await examination.settle_help(self.person, self.staff.dana):
            self.ledger.note("help", settled)
        await accounts.give_roles(self.staff.dana, self.person, "trainee", "employer")
        self.ledger.note("role", self.person.person_id, "employer")

    async def _sit(self) -> None:
        sitting = await examination.begin(self.person)
        sitting_id = sitting["sitting"]["id"]
        for question in sitting["questions"]:
            await self._answer(sitting_id, question)
        await examination.submit(self.person, sitting_id)
        self.ledger.note("submission", sitting_id)

    async def _answer(self, sitting_id: str, question: dict[str, str]) -> None:
        """First another answer, then the right one: what counts is the later one."""
        for base, right in ((0, False), (1, True)):
            answer = examination.answer_to(question, right=right)
            await examination.save(self.person, sitting_id, question["item_id"], answer, base)
            self.ledger.answers[sitting_id, question["item_id"], base + 1] = examination.written_down(answer)

    async def _talk(self) -> None:
        await examination.offer_time(self.staff.dana, self.staff.bob, self.staff.carol)
        oral = await examination.book(self.person)
        self.ledger.note("booking", oral)
        await examination.hold_talk(self.staff.bob, oral)
        self.ledger.note("talk", oral)

    async def _commit(self) -> None:
        await certification.sign_the_code(self.person, called(self.number))
        self.ledger.note("commitment", self.person.person_id)


async def keep_looking(house: House, staff: Staff, pause: float) -> None:
    """The public searches, and people look at their own years, as long as the drill lasts."""
    visitor = Actor(house, "", "")

    async def search() -> None:
        while True:
            await visitor.ask("GET", "/registry/api/v1/registrants?name=drill", None)
            await asyncio.sleep(pause)

    async def look_at_years() -> None:
        while True:
            await staff.dana.get("/ce-tracker/api/v1/record")
            await staff.dana.get("/ce-tracker/api/v1/review")
            await asyncio.sleep(pause)

    await asyncio.gather(search(), look_at_years())


async def keep_scoring(staff: Staff, ledger: Ledger, pause: float) -> None:
    """Examiners and administrators work through what waits, as long as the drill lasts."""

    async def score(examiner: Actor) -> None:
        for task in await examination.score_waiting(examiner):
            ledger.note("score", task, examiner.person_id)

    while True:
        await asyncio.gather(*(score(one) for one in (staff.bob, staff.carol, staff.cem)))
        for result in await examination.release(staff.dana, staff.dov):
            ledger.note("release", result)
        await asyncio.sleep(0.3 + pause)


async def keep_deciding(staff: Staff, ledger: Ledger) -> None:
    """Claims, and a certification that is suspended and comes back, as long as the drill lasts."""
    number = await certification.certificate_of(staff.alice)
    for round in count():
        claimed = await certification.claim(staff.alice, day_of(datetime.now(UTC)), 60, title=f"Evening {round}")
        ledger.note("claim", claimed)
        await certification.accept(staff.dana, claimed)
        ledger.note("decision on a claim", claimed)
        for decision in ("suspend", "reinstate"):
            decided = await certification.decide(staff.dana, staff.dov, number, decision)
            ledger.note("decision on a certification", decided)
        await asyncio.sleep(2)
