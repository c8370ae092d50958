"""A question's page asks the database once, and shows what it showed before."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from exam.accommodations.rules import Kind
from exam.answers.commands import flag_question, save_answer
from exam.answers.inputs import FlagQuestion
from exam.answers.queries import my_sitting_with_questions
from exam.answers.views import SittingHead
from exam.items.commands import publish_entries
from exam.items.queries import item
from exam.publish import read_bank
from exam.questions.queries import question_page
from exam.sittings.commands import begin_sitting, take_break
from exam.sittings.queries import begun
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, mallory

from .asking import ask
from .walk import ask_for, saving

MOST = 4
"""Statements of a question's page, by agreement; it needs one for the question, one for the map, and one more for an
item that nobody asked before."""


@pytest.fixture
def said() -> Iterator[list[str]]:
    """Each statement, as it is executed."""
    found: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        found.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    yield found
    sa.event.remove(sa.Engine, "before_cursor_execute", note)


def selects(said: list[str]) -> list[str]:
    return [one for one in said if one.lstrip().upper().startswith(("SELECT", "WITH"))]


def test_a_page_asks_the_database_once(scene: Scene, said: list[str]) -> None:
    page = ask(scene, "w-043")
    for most in (2, 1):  # of the item itself a process reads each version once
        said.clear()
        assert scene.visit(page, as_=alice).status_code == 200
        assert len(selects(said)) == most <= MOST


def test_it_shows_what_the_whole_sitting_shows(scene: Scene) -> None:
    ask_for(scene, alice, Kind.READ_ALOUD, Kind.BREAKS, Kind.TIME_1_5)
    sitting = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    first = scene.ask(my_sitting_with_questions, alice, sitting.id).questions[0]
    option = first.parts[0].options[0].id if first.kind == "choice" else None
    for base, answer in enumerate(({first.parts[0].id: option},) * 2 if option else ()):
        scene.do(save_answer, alice, sitting.id, saving(first.item_id, answer, base))
    scene.do(flag_question, alice, sitting.id, first.item_id, FlagQuestion(flagged=True))
    whole = scene.ask(my_sitting_with_questions, alice, sitting.id)

    for question in whole.questions:
        seen = scene.ask(question_page, alice, sitting.id, question.position, sitting.writer_token, "en")
        assert seen.question == question and seen.here and seen.total == len(whole.questions)
        assert seen.sitting == SittingHead.model_validate(whole.sitting.model_dump())
    assert whole.sitting.read_aloud and whole.questions[0].flagged and whole.sitting.time.percent == 150


def test_it_is_there_for_its_person_and_within_the_form_alone(scene: Scene) -> None:
    sitting = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    for who, id, position in ((mallory, sitting.id, 1), (alice, "nowhere", 1), (alice, sitting.id, 27)):
        with pytest.raises(NotFound):
            scene.ask(question_page, who, id, position, "", "en")
    scene.do(take_break, alice, sitting.id)
    assert scene.ask(question_page, alice, sitting.id, 1, "", "en").sitting.on_break


def test_an_item_that_is_known_is_that_of_its_version(scene: Scene) -> None:
    file = next(one for one in read_bank().files if one.body["id"] == "w-001")
    newer = type(file)(file.kind, file.body | {"version": 2, "stem": "Another question?"})
    assert scene.ask(item, "w-001", 1).stem == file.body["stem"]
    scene.do(publish_entries, [newer])

    assert scene.ask(item, "w-001", 2).stem == "Another question?"
    assert scene.ask(item, "w-001", 1).stem == file.body["stem"]
    assert scene.ask(item, "w-041", 1, "es").stem.startswith("Nadia le cuenta")
    assert scene.ask(item, "w-041", 1).stem.startswith("Nadia tells you")
