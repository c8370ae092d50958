"""Twenty answers in a row by keys alone, at a small phone with the largest letters: how many presses each is."""

import pytest
from playwright.sync_api import Page, expect
from sqlmodel import col, select

from exam.ratings.tables import Rating, RatingRow
from shared.testing import Scene
from shared.testing.cast import bob, somebody
from shared.testing.facts import training_completed

from .at_a_phone import AtPhone
from .keys import Keys, stands_at
from .walk import rows_of, sit_written

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

WRITERS = 10
"""Each of them wrote two answers."""
ANSWERS = 2 * WRITERS
TAKEN_BACK = 7
"""After so many the last one is undone, and given anew."""
MOST = 20
"""Presses for an answer, from its heading until it is kept: three rows, a note, and what stands around them."""
NEXT, LAST = "Keep my scores, open the next", "Keep my scores"
HEARD_NEXT, HEARD_LAST = "Your scores are kept. Here is the next one.", "Your scores are kept. Thank you."
UNDONE = "Undone. Your scores are here as you gave them; change what you like."
NOTE = "Says back what was heard, and asks."
Scores = dict[str, int]


@pytest.fixture
def written(scene: Scene) -> None:
    for number in range(WRITERS):
        writer = somebody(f"writer-{number}", "trainee")
        scene.hear(training_completed(writer))
        sit_written(scene, writer, 20)


class Scoring(Keys):
    """What Bob gives, answer by answer, and how many presses each of them is."""

    def __init__(self, page: Page, scene: Scene) -> None:
        super().__init__(page)
        self.scene = scene
        self.given: dict[str, Scores] = {}
        self.presses: list[int] = []

    @property
    def task_id(self) -> str:
        return str(self.page.url.rpartition("/")[2].partition("#")[0])

    def give(self, *levels: int, note: str = "") -> str:
        """These levels, row by row and over again; the id of what it was given to."""
        self.scene.later(seconds=2)
        task_id, before = self.task_id, self.struck
        expect(self.page.get_by_role("heading", level=1)).to_be_focused()
        rows = rows_of(self.scene, task_id, bob)
        scores = {row: levels[number % len(levels)] for number, row in enumerate(rows)}
        fields = {f"scores.{row}": [str(score)] for row, score in scores.items()}
        more = self.page.get_by_role("button", name=NEXT).count()
        self.answer(fields | ({"note": [note]} if note else {}), NEXT if more else LAST)
        self.given[task_id] = scores
        self.presses.append(self.struck - before)
        self.hears(HEARD_NEXT if more else HEARD_LAST)
        return task_id

    def hears(self, words: str) -> None:
        """Said a moment after the page has come, so that it is read out."""
        expect(self.page.locator(".said")).to_have_text(words)

    def undo(self) -> None:
        """It stands right before the heading."""
        stop = self.step(back=True)
        assert stop and stop.words == "Undo"
        self.follow()


def test_twenty_answers_in_a_row(at_phone: AtPhone, scene: Scene, written: None) -> None:
    keys = Scoring(at_phone(bob), scene)
    page = keys.page
    page.goto("/exam/examiner")
    keys.go("Open and score")

    while "/tasks/" in page.url:
        task_id = keys.give(len(keys.given) % 4, 2, note=NOTE if len(keys.given) % 3 == 0 else "")
        if len(keys.given) == TAKEN_BACK:
            following = keys.task_id
            keys.undo()
            assert keys.task_id == task_id
            keys.give(3)
            assert keys.task_id == following
        elif len(keys.given) % 5 == 0:
            scene.later(minutes=1)
            scene.due()

    stands_at(page, "My work")
    expect(page.locator("main")).to_contain_text("Nothing waits for you just now.")
    assert len(keys.given) >= ANSWERS
    assert {id: standing(scene, id) for id in keys.given} == keys.given
    assert max(keys.presses) <= MOST
    of_scores = [words for words in keys.heard if words != UNDONE]
    assert of_scores == [HEARD_NEXT] * (len(keys.presses) - 1) + [HEARD_LAST]
    assert keys.moved == []
    assert not keys.pointed


def standing(scene: Scene, task_id: str) -> Scores:
    """What Bob gave and did not take back."""
    given = select(Rating.id).where(Rating.task_id == task_id, col(Rating.undone_at).is_(None))
    return {one.row: one.score for one in scene.rows(select(RatingRow).where(col(RatingRow.rating_id).in_(given)))}
