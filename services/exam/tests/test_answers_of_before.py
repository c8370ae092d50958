"""Answers that were saved before there were several responses: they count, and they can go back."""

import pytest
import sqlalchemy as sa
from sqlmodel import col, select

from exam.answers.commands import carry_over_form, save_answer
from exam.answers.queries import answers_of, saved_answer, submission
from exam.answers.tables import AnswerVersion
from exam.forms.queries import forms_to_carry_over, positions
from exam.forms.tables import FormItem
from exam.items.rules import NotAnOption
from exam.sittings.commands import begin_sitting
from exam.sittings.tables import Sitting
from shared.migrations import downgrade, upgrade
from shared.testing import Scene
from shared.testing.cast import alice

from .older import frozen, make_older
from .walk import saving, sit_written

WORDS = ['{"R":"b"', '{"R": "spaced"}', "I would\nlisten. ", "b", ""]
STEP = "2026_12_01_answers_by_response"


def stored(scene: Scene) -> list[str]:
    key = (col(AnswerVersion.item_id), col(AnswerVersion.sequence))
    return scene.rows(select(AnswerVersion.answer).order_by(*key))


@pytest.fixture
def sitting(scene: Scene) -> str:
    return scene.do(begin_sitting, alice)


def items(scene: Scene, sitting: str, kind: str) -> list[str]:
    return [one.item_id for one in scene.ask(positions, scene.row(Sitting, sitting).form_id) if one.kind == kind]


def test_a_form_of_before_takes_what_it_took_and_shows_what_was_saved(scene: Scene, sitting: str) -> None:
    choice, written = items(scene, sitting, "choice")[0], items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(choice, "a"))
    make_older(scene)

    assert stored(scene) == ["a"] and scene.ask(answers_of, sitting)[choice].answer == {"R": "a"}
    assert scene.do(save_answer, alice, sitting, saving(choice, "a")).sequence == 1
    scene.do(save_answer, alice, sitting, saving(choice, "b", 1))
    scene.do(save_answer, alice, sitting, saving(written, "I would listen."))
    with pytest.raises(NotAnOption):
        scene.do(save_answer, alice, sitting, saving(choice, "zebra", 2))
    newest = scene.ask(saved_answer, sitting, choice)
    assert newest and newest.answer == {"R": "b"}


def test_a_form_is_carried_over_once_and_its_answers_say_the_same(scene: Scene) -> None:
    sitting = sit_written(scene, alice, 20)
    before, told = stored(scene), scene.ask(submission, sitting).answers
    rules = frozen(scene)
    make_older(scene)
    [form_id] = scene.ask(forms_to_carry_over)
    assert stored(scene) != before

    for _ in range(2):
        scene.do(carry_over_form, form_id)

    assert stored(scene) == before and frozen(scene) == rules
    assert scene.ask(submission, sitting).answers == told
    assert scene.ask(forms_to_carry_over) == []


@pytest.mark.parametrize("words", WORDS)
def test_on_the_way_back_each_answer_is_its_own_words_again(scene: Scene, sitting: str, words: str) -> None:
    written = items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(written, {"R": words}))
    url = scene.database.url

    downgrade("exam", url, "2026_12_01_swept")
    assert stored(scene) == [words]
    with scene.database.engine.connect() as connection:
        assert "accepts" not in {one["name"] for one in sa.inspect(connection).get_columns("form_items")}

    upgrade("exam", url)
    assert scene.rows(select(FormItem.accepts).where(col(FormItem.accepts).is_not(None))) == []
    assert scene.ask(answers_of, sitting)[written].answer == ({"R": words} if words.strip() else {})
