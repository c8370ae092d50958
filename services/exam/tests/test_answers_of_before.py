"""Answers that were saved before there were several responses: they count, and they can go back."""

import pytest
import sqlalchemy as sa
from sqlmodel import col, select, update

from exam.answers.commands import carry_over_form, save_answer, seal_answers
from exam.answers.queries import answers_of, answers_to_seal, saved_answer, submission
from exam.answers.tables import AnswerVersion
from exam.forms.queries import forms_to_carry_over, positions
from exam.forms.tables import FormItem
from exam.items.rules import NotAnOption
from exam.scoring.tables import ScoringTask
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.tables import Sitting
from shared.migrations import downgrade, upgrade
from shared.testing import Scene
from shared.testing.cast import alice
from shared.vault import Keyring, SealedShut

from .older import frozen, make_older, plain, stored, tables_with
from .walk import saving, sit_written

WORDS = ['{"R":"b"', '{"R": "spaced"}', "I would\nlisten. ", "b", ""]
CANARY = "I would sit down on the floor beside her."


@pytest.fixture
def sitting(scene: Scene) -> str:
    return scene.do(begin_sitting, alice)


def items(scene: Scene, sitting: str, kind: str) -> list[str]:
    return [one.item_id for one in scene.ask(positions, scene.row(Sitting, sitting).form_id) if one.kind == kind]


def test_a_form_of_before_takes_what_it_took_and_shows_what_was_saved(scene: Scene, sitting: str) -> None:
    choice, written = items(scene, sitting, "choice")[0], items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(choice, "a"))
    make_older(scene)

    assert plain(scene) == ["a"] and scene.ask(answers_of, sitting)[choice].answer == {"R": "a"}
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
    assert len(plain(scene)) == len(before) and stored(scene) != before

    for _ in range(2):
        scene.do(carry_over_form, form_id)
        scene.do(seal_answers, sitting)

    assert stored(scene) == before and frozen(scene) == rules
    assert plain(scene) == [] and scene.ask(answers_to_seal) == []
    assert scene.ask(submission, sitting).answers == told
    assert scene.ask(forms_to_carry_over) == []


def test_sealing_that_was_broken_off_is_taken_up_where_it_was(scene: Scene) -> None:
    sitting = sit_written(scene, alice, 20)
    before = stored(scene)
    make_older(scene)
    assert scene.ask(answers_to_seal) == [sitting]

    scene.due()

    assert plain(scene) == [] and stored(scene) == before


def test_whoever_has_the_database_alone_reads_no_answer(scene: Scene, sitting: str) -> None:
    written = items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(written, CANARY))
    scene.do(save_answer, alice, sitting, saving(written, CANARY + " And I would stay.", 1))
    scene.do(submit_sitting, alice, sitting, SubmitSitting())
    scene.due()

    assert not tables_with(scene, CANARY)
    assert scene.ask(submission, sitting).answers[written] == {"R": CANARY + " And I would stay."}


def test_what_was_forgotten_opens_nowhere_any_more(scene: Scene, sitting: str, keys: Keyring) -> None:
    written = items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(written, CANARY))

    keys.forget(alice.id)

    with pytest.raises(SealedShut):
        scene.ask(answers_of, sitting)


def test_no_version_opens_in_the_place_of_another(scene: Scene, sitting: str) -> None:
    """Whoever can write the database can lose an answer, but not exchange one."""
    written = items(scene, sitting, "written")[0]
    for base, words in enumerate(("I would go.", "I would stay.")):
        scene.do(save_answer, alice, sitting, saving(written, words, base))
    first, second = scene.rows(select(AnswerVersion.sealed).order_by(col(AnswerVersion.sequence)))
    newest = update(AnswerVersion).where(col(AnswerVersion.sealed) == second)
    scene.do(lambda session, *, now: session.exec(newest.values(sealed=first)))

    with pytest.raises(SealedShut):
        scene.ask(answers_of, sitting)


def test_a_copy_that_lay_beside_the_scores_is_dropped(scene: Scene) -> None:
    sit_written(scene, alice, 20)
    copied = update(ScoringTask).values(answer=CANARY)
    scene.do(lambda session, *, now: session.exec(copied))

    scene.due()

    assert set(scene.rows(select(ScoringTask.answer))) == {None}


@pytest.mark.parametrize("words", WORDS)
def test_on_the_way_back_each_answer_is_its_own_words_again(scene: Scene, sitting: str, words: str) -> None:
    written = items(scene, sitting, "written")[0]
    scene.do(save_answer, alice, sitting, saving(written, {"R": words}))
    url = scene.database.url

    downgrade("exam", url, "2026_12_01_swept")
    assert plain(scene) == [words]
    with scene.database.engine.connect() as connection:
        assert "accepts" not in {one["name"] for one in sa.inspect(connection).get_columns("form_items")}

    upgrade("exam", url)
    assert scene.rows(select(FormItem.accepts).where(col(FormItem.accepts).is_not(None))) == []
    assert scene.ask(answers_of, sitting)[written].answer == ({"R": words} if words.strip() else {})
