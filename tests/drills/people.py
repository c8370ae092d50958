"""Two hundred people who go the whole way while the house is shaken, and the staff who work with them."""

import asyncio
import json
from pathlib import Path

from tests.chain import accounts, certification, examination, training
from tests.chain.actor import Actor, House
from tests.drills.ledger import Ledger

PASSWORD = "a-long-enough-passphrase"


class Staff:
    def __init__(self, house: House, var: Path) -> None:
        people = json.loads((var / "demo-people.json").read_text())
        known = {one["email"].partition("@")[0]: one for one in people}
        names = ("dana", "dov", "femi", "bob", "carol", "cem")
        actors = [Actor(house, known[name]["email"], known[name]["password"]) for name in names]
        self.dana, self.dov, self.femi, self.bob, self.carol, self.cem = actors
        self.everybody = actors
        self.cohorts: list[str] = []
        self.sessions: dict[str, str] = {}

    async def prepare(self, people: int) -> None:
        """Cohorts with a session each, and a panel of three examiners."""
        for actor in self.everybody:
            await actor.sign_in()
            actor.person_id = (await actor.get("/api/v1/me"))["person_id"]
        for _ in range(people // 150 + 1):
            cohort = await training.open_cohort(self.dana, self.femi)
            self.cohorts.append(cohort)
            self.sessions[cohort] = await training.hold_session(self.femi, cohort)
        await examination.make_panel(self.dana, [self.bob, self.carol, self.cem])


async def open_account(house: House, number: int) -> Actor:
    email = f"drill-{number:04}@peerway.example"
    return await accounts.open_account(house, f"Drill {number:04}", email, PASSWORD)


class Traveller:
    """One person's whole way."""

    def __init__(self, house: House, staff: Staff, ledger: Ledger, number: int) -> None:
        self.house = house
        self.staff = staff
        self.ledger = ledger
        self.number = number

    async def go(self) -> None:
        self.person = await open_account(self.house, self.number)
        for step in (self._train, self._sit, self._talk, self._commit):
            await step()
        number = await certification.certificate_of(self.person)
        self.ledger.certificates[self.person.person_id] = number

    async def _train(self) -> None:
        cohort = self.staff.cohorts[self.number % len(self.staff.cohorts)]
        training_id = await training.apply_and_be_admitted(self.person, self.staff.femi, cohort)
        await training.sign_the_code(self.person)
        self.ledger.training_commitments.add(self.person.person_id)
        await training.attend(self.staff.femi, self.staff.sessions[cohort], training_id)
        for module in range(1, 35):
            await training.complete_module(self.person, module)
            self.ledger.modules.add((self.person.person_id, module))

    async def _sit(self) -> None:
        sitting = await examination.begin(self.person)
        sitting_id = sitting["sitting"]["id"]
        for question in sitting["questions"]:
            await self._answer(sitting_id, question)
        await examination.submit(self.person, sitting_id)
        self.ledger.submitted.add(sitting_id)

    async def _answer(self, sitting_id: str, question: dict[str, str]) -> None:
        """First another answer, then the right one: what counts is the later one."""
        for base, right in ((0, False), (1, True)):
            words = examination.answer_to(question, right=right)
            await examination.save(self.person, sitting_id, question["item_id"], words, base)
            self.ledger.answers[sitting_id, question["item_id"], base + 1] = words

    async def _talk(self) -> None:
        await examination.offer_time(self.staff.dana, self.staff.bob, self.staff.carol)
        await examination.hold_talk(self.staff.bob, await examination.book(self.person))

    async def _commit(self) -> None:
        await certification.sign_the_code(self.person, f"Drill Number{self.number:04}")
        self.ledger.commitments.add(self.person.person_id)


async def keep_looking(house: House, staff: Staff) -> None:
    """The public searches, and people look at their own years, as long as the drill lasts."""
    visitor = Actor(house, "", "")

    async def search() -> None:
        while True:
            await visitor.ask("GET", "/registry/api/v1/registrants?name=drill", None)

    async def look_at_years() -> None:
        while True:
            await staff.dana.get("/ce-tracker/api/v1/record")
            await staff.dana.get("/ce-tracker/api/v1/review")

    await asyncio.gather(search(), look_at_years())


async def keep_scoring(staff: Staff) -> None:
    """Examiners and administrators work through what waits, as long as the drill lasts."""
    while True:
        await asyncio.gather(*(examination.score_waiting(one) for one in (staff.bob, staff.carol, staff.cem)))
        await examination.release(staff.dana, staff.dov)
        await asyncio.sleep(0.3)
