"""All that a module has, from "My path" to the next module, with whatever hands; `look` sees each page on the way."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from curriculum.modules.content import Module
from curriculum.modules.files import module_in
from tests.chain.actor import Actor, until
from tests.chain.training import CONTENT, complete_module, right_options
from tests.drills.people import PASSWORD
from tests.journeys import prepared
from tests.journeys.staff import Everybody
from tests.journeys.visit import Visit
from tests.journeys.ways.hands import Hands, exactly

NUMBER = 7
"""A talk of seven turns, and drawings in the lesson."""
REFLECTION = (
    "My door is Worry. Más despacio, me digo: twelve years ago Aunt Ilse sat with me & said nothing.\nThat helped."
)


async def before_the_module(everybody: Everybody, name: str) -> Actor:
    """Somebody who has all modules behind them that come before it."""
    person = await prepared.admitted(everybody, name)
    for number in range(1, NUMBER):
        await complete_module(person, number)

    async def is_told() -> bool:
        return bool((await person.get("/registry/api/v1/path"))["next_step"]["label"] == "Go on learning")

    await until("the modules on their path", is_told)
    return person


def published() -> Module:
    (folder,) = CONTENT.glob(f"{NUMBER:02}-*")
    return module_in(folder)


class ModuleWalk:
    def __init__(self, hands: Hands, look: Callable[[Page], None] = lambda page: None) -> None:
        self.hands = hands
        self.page = hands.page
        self.visit = Visit(hands.page)
        self.look = look
        self.module = published()

    def sign_in(self, person: Actor) -> None:
        """The one address that is typed; everything after it is led to."""
        self.visit.go("/sign-in")
        self.look(self.page)
        self.hands.write("Your e-mail address", person.email)
        self.hands.write("Your password", PASSWORD)
        self.press(exactly("Sign in"))
        self.visit.stands_at("My path")

    def open_training(self) -> None:
        self.press("Go on learning")
        self.visit.stands_at("The training")

    def look_up_a_word(self) -> None:
        self.press("Words we use")
        self.visit.stands_at("Words we use")
        expect(self.page.locator("dt", has_text=exactly("Mutuality"))).to_be_visible()
        self.press("All modules")

    def open_module(self) -> None:
        self.press(f"{NUMBER}. {self.module.title}")
        self.visit.stands_at(self.module.title)

    def back_to_module(self) -> None:
        self.press(exactly(f"Module {NUMBER}"))
        self.visit.stands_at(self.module.title)

    def read_what_is_beside(self) -> None:
        """The story, the practice page and the card."""
        module = self.module
        beside = {"A story": module.story, "Practice with others": module.practice, "A card to take along": module.card}
        for name, writing in beside.items():
            assert writing
            self.press(exactly(name))
            self.visit.stands_at(writing.title)
            self.press("Back to the module")

    def walk_the_talk(self) -> None:
        """The last choice each time, which goes the long way, to an end."""
        scenario = self.module.scenario
        assert scenario
        self.press("Try it: a talk you can walk through")
        self.visit.stands_at(scenario.title)
        turn, turns = scenario.turns[scenario.start], 1
        while True:
            self.visit.reads(_plain(turn.says))
            chosen = turn.choices[-1]
            self.press(exactly(self.page.locator("main .cards a").last.inner_text()))
            self.visit.reads(_plain(chosen.consequence))
            self.visit.reads(_plain(chosen.why))
            if chosen.next is None:
                break
            self.press(exactly("Go on"))
            turn, turns = scenario.turns[chosen.next], turns + 1
        assert turns >= 7
        self.press("Back to the module")

    def keep_a_reflection(self) -> None:
        self._open_reflection()
        self.hands.write("What you want to remember", REFLECTION)
        self.press("Keep it")
        self.visit.is_told("Kept, for your eyes only.")
        self.back_to_module()

    def reads_the_reflection_again(self) -> None:
        self._open_reflection()
        expect(self.page.get_by_label("What you want to remember")).to_have_value(REFLECTION)
        self.visit.reads("Last kept:")
        self.back_to_module()

    def _open_reflection(self) -> None:
        assert self.module.reflection
        self.press(exactly("Think about it"))
        self.visit.stands_at(self.module.reflection.title)

    def read_pages(self, first: int, last: int) -> None:
        """From the one that is open; where the last page is among them, on to the check."""
        pages = self.module.lesson
        for page in pages[first - 1 : last]:
            self.visit.stands_at(page.title)
            self.visit.reads(f"page {page.number} of {len(pages)}")
            self._sees_the_drawings(page.html.count("<img"))
            self.press("On to the check" if page.number == len(pages) else "Next page")

    def turn_back_and_on(self) -> None:
        here = self.page.url
        self.press("Previous page")
        self.press("Next page")
        assert self.page.url == here

    def _sees_the_drawings(self, count: int) -> None:
        drawings = self.page.locator("main article img")
        expect(drawings).to_have_count(count)
        for drawing in drawings.all():
            assert drawing.evaluate("async one => { await one.decode(); return one.naturalWidth; }") > 0
            assert drawing.get_attribute("alt")

    def begin_the_check(self) -> None:
        self.visit.stands_at(f"The check of module {NUMBER}")
        self.press("Begin")

    def answer_half(self) -> dict[str, str]:
        """Kept for later; the answers by question, with a wrong one among them to be told from luck."""
        asked = self.asked()
        half = {name: _right(name) for name in asked[: len(asked) // 2]}
        half[asked[0]] = str((int(half[asked[0]]) + 1) % 3)
        for name, value in half.items():
            self.hands.choose(value, name)
        self.press("Keep for later")
        self.visit.is_told("Kept. Go on whenever you like.")
        return half

    def finds_answered(self, answers: dict[str, str]) -> None:
        ticked = self.page.locator("main input:checked")
        expect(ticked).to_have_count(len(answers))
        assert {str(one.get_attribute("name")): one.get_attribute("value") for one in ticked.all()} == answers

    def pass_the_check(self, answered: dict[str, str]) -> None:
        for name in self.asked():
            if answered.get(name) != _right(name):
                self.hands.choose(_right(name), name)
        self.press("Send my answers")
        self.visit.stands_at("Passed")
        self.visit.reads(f"{self.module.check.draw} of {self.module.check.draw} right.")

    def asked(self) -> list[str]:
        questions: list[Locator] = self.page.locator("main form.usa-form fieldset").all()
        return [str(one.locator("input").first.get_attribute("name")) for one in questions]

    def is_done(self) -> None:
        """The module says so, the next one is open, and the training counts it."""
        self.press("Start the next module")
        assert self.visit.path == f"/curriculum/modules/{NUMBER + 1}/lesson/1"
        self.press(exactly(f"Module {NUMBER + 1}"))
        self.press("All modules")
        self.visit.reads(re.compile(rf"Modules you have finished\s+{NUMBER} of 34"))

    def press(self, name: str | re.Pattern[str]) -> None:
        self.hands.press(name)
        self.look(self.page)


def whole_module(walk: ModuleWalk, person: Actor) -> None:
    walk.sign_in(person)
    walk.open_training()
    walk.look_up_a_word()
    walk.open_module()
    walk.read_what_is_beside()
    walk.walk_the_talk()
    walk.keep_a_reflection()
    walk.reads_the_reflection_again()
    walk.press("Start reading")
    walk.read_pages(1, 2)
    walk.turn_back_and_on()
    walk.read_pages(3, len(walk.module.lesson))
    walk.begin_the_check()
    half = walk.answer_half()
    walk.finds_answered(half)
    walk.pass_the_check(half)
    walk.is_done()


def _right(name: str) -> str:
    return str(right_options()[NUMBER, name.removeprefix("answers.")])


def _plain(text: str) -> str:
    """Without the stars around a *word*."""
    return text.replace("*", "")
