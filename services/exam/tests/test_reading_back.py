"""A person writes for Alice: each answer is read back to her, and she says that it is what she meant."""

from datetime import timedelta

import pytest
from playwright.async_api import Page

from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer
from exam.answers.queries import my_sitting_with_questions
from exam.arrangements.commands import arrange_help, confirm_help
from exam.arrangements.inputs import ArrangeHelp
from exam.arrangements.queries import help_to_arrange
from exam.attempts.rules import Part
from exam.items.rules import ONLY
from exam.reading_back.commands import confirm_answer
from exam.reading_back.inputs import ConfirmAnswer
from exam.reading_back.queries import answers_to_read_back, sitting_to_send
from exam.reading_back.rules import ChangedSince
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import begun
from exam.sittings.rules import SittingOver
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, mallory

from .in_a_browser import violations
from .walk import WORDS, ask_for, go_without, saving

LINK = "Read my answers back"


@pytest.fixture
def sitting_id(scene: Scene) -> str:
    """Somebody writes for Alice, as she confirmed."""
    ask_for(scene, alice, Kind.SCRIBE)
    scene.later(days=30)
    scene.due()
    [waiting] = scene.ask(help_to_arrange).items
    what = ArrangeHelp(part=Part.WRITTEN, at=scene.now + timedelta(days=1), who="Ines", where="Room 2")
    arranged = scene.do(arrange_help, dana, waiting.accommodation_id, what)
    scene.do(confirm_help, alice, arranged)
    return str(scene.do(begin_sitting, alice))


def written(scene: Scene, sitting_id: str) -> str:
    """Alice's answer in her own words, to the first question that asks for one."""
    asked = scene.ask(my_sitting_with_questions, alice, sitting_id).questions
    item_id = next(one.item_id for one in asked if one.kind == "written")
    scene.do(save_answer, alice, sitting_id, saving(item_id, {ONLY: WORDS}))
    return item_id


def test_each_answer_is_read_back_and_a_changed_one_anew(scene: Scene, sitting_id: str) -> None:
    item_id = written(scene, sitting_id)
    assert scene.ask(sitting_to_send, alice, sitting_id).to_read_back == 1

    for _ in range(2):
        scene.do(confirm_answer, alice, sitting_id, ConfirmAnswer(item_id=item_id, sequence=1))

    assert [one.confirmed for one in scene.ask(answers_to_read_back, alice, sitting_id, "en").answers] == [True]
    assert scene.ask(sitting_to_send, alice, sitting_id).to_read_back == 0
    scene.do(save_answer, alice, sitting_id, saving(item_id, {ONLY: WORDS + " And then I would ask."}, base=1))
    assert scene.ask(sitting_to_send, alice, sitting_id).to_read_back == 1
    with pytest.raises(ChangedSince):
        scene.do(confirm_answer, alice, sitting_id, ConfirmAnswer(item_id=item_id, sequence=1))
    scene.do(save_answer, alice, sitting_id, saving(item_id, {}, base=2))
    assert scene.ask(sitting_to_send, alice, sitting_id).to_read_back == 0, "taken back, so nothing is to be read"


def test_the_pages_say_what_is_left_and_let_it_be_sent_all_the_same(scene: Scene, sitting_id: str) -> None:
    written(scene, sitting_id)
    window = scene.ask(begun, alice, sitting_id).writer_token
    here = f"/exam/sittings/{sitting_id}"
    for page in ("review", "confirm"):
        assert "One answer is not read back yet." in scene.read(f"{here}/{page}?window={window}", as_=alice)
    shown = scene.read(f"{here}/read-back?window={window}", as_=alice)
    assert WORDS in shown and "no advice" in shown

    [answer] = scene.ask(answers_to_read_back, alice, sitting_id, "en").answers
    form = {"writer_token": window, "item_id": answer.question.item_id, "sequence": answer.question.sequence}
    there = scene.send(f"{here}/read-back", form, as_=alice).headers["location"]

    assert "Every answer is read back." in scene.read(there, as_=alice)
    assert "not read back" not in scene.read(f"{here}/confirm?window={window}", as_=alice)
    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())
    with pytest.raises(SittingOver):
        scene.do(confirm_answer, alice, sitting_id, ConfirmAnswer(item_id=answer.question.item_id, sequence=1))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.asyncio(loop_scope="session")
async def test_it_is_read_on_a_small_phone_with_the_largest_letters(
    unguarded: Page, scene: Scene, sitting_id: str
) -> None:
    written(scene, sitting_id)
    window = scene.ask(begun, alice, sitting_id).writer_token
    await unguarded.set_viewport_size({"width": 320, "height": 640})
    for page in ("read-back", "review", "confirm"):
        await unguarded.goto(f"/exam/sittings/{sitting_id}/{page}?window={window}")
        await unguarded.evaluate('document.documentElement.dataset.text = "200"')
        assert await unguarded.evaluate("document.documentElement.scrollWidth") <= 320
        assert await violations(unguarded) == []


def test_nobody_else_finds_it_and_without_a_person_nothing_is_there(scene: Scene) -> None:
    ask_for(scene, alice, Kind.SCRIBE)
    scene.later(days=30)
    scene.due()
    go_without(scene, alice)
    sitting_id = scene.do(begin_sitting, alice)
    item_id = written(scene, sitting_id)

    for who in (alice, mallory):
        with pytest.raises(NotFound):
            scene.ask(answers_to_read_back, who, sitting_id, "en")
        with pytest.raises(NotFound):
            scene.do(confirm_answer, who, sitting_id, ConfirmAnswer(item_id=item_id, sequence=1))
    assert scene.ask(sitting_to_send, alice, sitting_id).to_read_back is None
    assert LINK not in scene.read(f"/exam/sittings/{sitting_id}/review", as_=alice)
