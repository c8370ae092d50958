"""How every page of the written part looks: in each theme, both languages, wide and with the largest letters.

`make test` looks at each page in each theme and in both languages, `make deep` at all of it.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from deploy.setup import browser as distribution
from exam.sittings.commands import end_break, pause_sitting, resume_sitting, start_clock, submit_sitting, take_break
from exam.sittings.inputs import PauseSitting, SubmitSitting
from exam.sittings.queries import begun
from shared.identity import Language, Preferences
from shared.testing import Scene, token
from shared.testing.cast import alice, pat
from shared.testing.depth import DEEP

from .in_a_browser import AXE, FLAGS, RULES
from .whole import EACH_KIND, check_in

FACTS = (Path(__file__).parents[3] / "tests" / "journeys" / "pages" / "facts.js").read_text()
OF_COLORS = ["color-contrast", "link-in-text-block"]
"""What a theme may change."""
BY_COLORS = """async rules => (await axe.run({ runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] }))
  .violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`)"""
THEMES: tuple[Any, ...] = get_args(Preferences.model_fields["theme"].annotation)
LANGUAGES: tuple[Language, ...] = ("en", "es")
WIDE, LARGE = ({"width": 1280, "height": 900}, "100"), ({"width": 320, "height": 640}, "200")
VIEWS: dict[str, tuple[Any, Any]] = {"wide": WIDE, "large": LARGE}
Look = tuple[Language, str, list[str]]
"""A language, a view, and the themes: the first is looked at with every rule, the others for their colors."""


def looks(number: int) -> Iterable[Look]:
    """Pages take turns in what is looked at wholly, and in which language is wide."""
    if DEEP:
        return [(language, view, [theme]) for language, view, theme in product(LANGUAGES, VIEWS, THEMES)]
    turned = [THEMES[(number + step) % len(THEMES)] for step in range(len(THEMES))]
    one, other = LANGUAGES if number % 2 else reversed(LANGUAGES)
    return [(one, "wide", turned[:2]), (other, "large", turned[2:])]


class Eyes:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self._pages = 0

    def see(self, *addresses: str) -> None:
        for address in addresses:
            self._pages += 1
            for look in looks(self._pages):
                self._look(address, *look)

    def _look(self, address: str, language: Language, view: str, themes: list[str]) -> None:
        window, letters = VIEWS[view]
        likes = Preferences(text_size=letters, theme=themes[0], read_aloud="on")
        who = token(alice.id, *alice.roles, audience="exam", language=language, preferences=likes)
        self.page.context.set_extra_http_headers(who)
        self.page.set_viewport_size(window)
        answer = self.page.goto(address)
        assert answer and answer.ok, address
        facts = self.page.evaluate(FACTS, RULES)
        found = [*facts["violations"], *(f"broken: {one}" for one in facts["broken"])]
        found += [f"cut: {one}" for one in facts["cut"]] + [f"wider by {facts['wider']}"] * (facts["wider"] > 0)
        found += [f"headings: {facts['headings']}"] * (len(facts["headings"]) != 1)
        self._note(address, (language, view, themes[0]), found)
        for theme in themes[1:]:
            self.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
            self._note(address, (language, view, theme), self.page.evaluate(BY_COLORS, OF_COLORS))

    def _note(self, address: str, look: tuple[str, ...], found: list[str]) -> None:
        self.faults += [f"{address.split('?')[0]}, {', '.join(look)}: {one}" for one in found]


@pytest.fixture
def eyes(address: str) -> Iterator[Eyes]:
    """The house's own rule would not let in what looks."""
    with sync_playwright() as playwright:
        chromium: Browser = playwright.chromium.launch(executable_path=distribution.require(), args=FLAGS)
        page = chromium.new_page(base_url=address, bypass_csp=True)
        page.add_init_script(AXE.read_text())
        yield Eyes(page)
        chromium.close()


def test_every_theme_and_both_languages_are_looked_at_on_every_page() -> None:
    for number in range(1, 9):
        seen = {(language, theme) for language, _, themes in looks(number) for theme in themes}
        assert {theme for _, theme in seen} == {*THEMES}
        assert {language for language, _ in seen} == {*LANGUAGES}


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.timeout(3_000 if DEEP else 300)
def test_nothing_is_wrong_on_any_page_from_checking_in_to_the_end(eyes: Eyes, scene: Scene) -> None:
    id = check_in(scene)
    here = f"/exam/sittings/{id}"
    eyes.see("/exam/written")
    scene.do(start_clock, alice, id)
    writes = f"window={scene.ask(begun, alice, id).writer_token}"
    questions = [f"{here}/questions/{position}" for position, _ in enumerate(EACH_KIND, 1)]
    eyes.see(*(f"{one}?{writes}" for one in questions), *questions)
    eyes.see(f"{questions[1]}?{writes}&in=both", f"{here}/review?{writes}", f"{here}/confirm?{writes}")
    scene.do(take_break, alice, id)
    eyes.see(f"{here}/break")
    scene.do(end_break, alice, id)
    scene.do(pause_sitting, pat, id, PauseSitting(reason="An alarm."))
    eyes.see(f"{questions[0]}?{writes}")
    scene.do(resume_sitting, pat, id)
    scene.do(submit_sitting, alice, id, SubmitSitting())
    eyes.see(f"{here}/done")

    assert not eyes.faults, "\n" + "\n".join(eyes.faults)
