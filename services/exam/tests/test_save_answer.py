"""Saving answers: nothing acknowledged is lost, nothing late is taken."""

from datetime import datetime, timedelta

import pytest
from pydantic import ValidationError
from sqlmodel import select

from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer, save_page_answer
from exam.answers.inputs import Version
from exam.answers.queries import answers_of
from exam.answers.rules import NotAnOption, SequenceUsed
from exam.answers.tables import AnswerVersion
from exam.forms.queries import positions
from exam.sittings import rules
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, mallory

from .walk import ask_for, saving

ENDS = NOW + timedelta(minutes=120)


@pytest.fixture
def sitting(scene: Scene) -> str:
    return scene.do(begin_sitting, alice)


@pytest.fixture
def written_item(scene: Scene, sitting: str) -> str:
    return _items(scene, sitting, "written")[0]


def _items(scene: Scene, sitting_id: str, kind: str) -> list[str]:
    form_id = scene.row(Sitting, sitting_id).form_id
    return [one.item_id for one in scene.ask(positions, form_id) if one.kind == kind]


def save(scene: Scene, sitting: str, item: str, answer: str, sequence: int, at: datetime = NOW) -> object:
    return scene.do(save_answer, alice, sitting, saving(item, answer, sequence), now=at)


def test_every_version_is_kept_and_the_highest_sequence_counts(scene: Scene, sitting: str, written_item: str) -> None:
    for sequence, answer in ((1, "I"), (3, "I would listen"), (2, "I would")):
        save(scene, sitting, written_item, answer, sequence)

    kept = scene.rows(select(AnswerVersion.answer))
    assert sorted(kept) == ["I", "I would", "I would listen"]
    assert scene.ask(answers_of, sitting)[written_item].answer == "I would listen"


@pytest.mark.parametrize(
    ("sent", "saved"), [("I would\nlisten ", "I would\nlisten "), (["a", "c"], "a\nc"), (["a"], "a"), ([], "")]
)
def test_what_is_ticked_together_is_an_answer_with_a_line_for_each(sent: object, saved: str) -> None:
    assert Version.model_validate({"sequence": 1, "answer": sent}).answer == saved


@pytest.mark.parametrize("sent", [None, 1, {"a": "b"}, ["a", 1], ["x" * 20_001], "\0"])
def test_what_is_no_text_is_no_answer(sent: object) -> None:
    with pytest.raises(ValidationError):
        Version.model_validate({"sequence": 1, "answer": sent})


def test_the_same_save_sent_twice_gives_the_same_receipt(scene: Scene, sitting: str, written_item: str) -> None:
    first = save(scene, sitting, written_item, "I would listen", 1)
    again = save(scene, sitting, written_item, "I would listen", 1, NOW + timedelta(seconds=9))

    assert first == again


def test_another_answer_under_a_used_sequence_is_refused(scene: Scene, sitting: str, written_item: str) -> None:
    save(scene, sitting, written_item, "I would listen", 1)

    with pytest.raises(SequenceUsed):
        save(scene, sitting, written_item, "I would talk", 1)


def test_the_last_save_has_its_grace_and_a_late_answer_is_refused(
    scene: Scene, sitting: str, written_item: str
) -> None:
    save(scene, sitting, written_item, "in time", 1, ENDS + timedelta(seconds=20))

    with pytest.raises(rules.DeadlinePassed):
        save(scene, sitting, written_item, "too late", 2, ENDS + timedelta(seconds=31))


def test_time_given_while_somebody_sits_counts_at_once(scene: Scene, sitting: str, written_item: str) -> None:
    scene.later(minutes=100)
    ask_for(scene, alice, Kind.TIME_1_5)

    save(scene, sitting, written_item, "still in time", 1, ENDS + timedelta(minutes=59))
    with pytest.raises(rules.DeadlinePassed):
        save(scene, sitting, written_item, "too late", 2, ENDS + timedelta(minutes=61))


def test_an_unlimited_sitting_takes_answers_next_week(scene: Scene, sitting: str, written_item: str) -> None:
    ask_for(scene, alice, Kind.UNLIMITED)
    scene.later(days=7)
    scene.due()

    scene.later(days=1)
    save(scene, sitting, written_item, "a week later", 1, scene.now)
    scene.due()
    assert scene.row(Sitting, sitting).state == "open"


def test_an_answer_that_is_no_option_is_refused(scene: Scene, sitting: str) -> None:
    item = _items(scene, sitting, "choice")[0]

    with pytest.raises(NotAnOption):
        save(scene, sitting, item, "zebra", 1)


def test_nobody_writes_into_anothers_sitting(scene: Scene, sitting: str, written_item: str) -> None:
    with pytest.raises(NotFound):
        scene.do(save_answer, mallory, sitting, saving(written_item, "mine now"))


def test_an_item_of_another_form_is_not_there(scene: Scene, sitting: str) -> None:
    with pytest.raises(NotFound):
        save(scene, sitting, "w-999", "a", 1)


def test_after_sending_nothing_changes(scene: Scene, sitting: str, written_item: str) -> None:
    scene.do(submit_sitting, alice, sitting, SubmitSitting())

    with pytest.raises(rules.SittingOver):
        save(scene, sitting, written_item, "one more thing", 1)


def test_a_form_without_script_is_saved_after_all_that_is_there(scene: Scene, sitting: str, written_item: str) -> None:
    by_form = saving(written_item, "by form", writer_token=scene.ask(begun, alice, sitting).writer_token)
    save(scene, sitting, written_item, "by script", 7)

    scene.do(save_page_answer, alice, sitting, by_form)
    scene.do(save_page_answer, alice, sitting, by_form)

    saved = scene.ask(answers_of, sitting)[written_item]
    assert (saved.answer, saved.sequence) == ("by form", 8)


def test_another_window_writes_nothing(scene: Scene, sitting: str, written_item: str) -> None:
    with pytest.raises(rules.ContinuedElsewhere):
        scene.do(save_page_answer, alice, sitting, saving(written_item, "mine", writer_token="another"))
