"""New items and new versions, written on a page: drafts that leave everything published as it is."""

from typing import Any

import pytest

from exam.attempts.rules import YetToSit
from exam.bank.queries import item_versions
from exam.catalog.queries import bank_item, reviewed_forms
from exam.items.queries import item
from exam.publish import publish
from exam.reviews.commands import retire_item
from exam.reviews.inputs import RetireItem
from exam.reviews.rules import IsRetired, Stage, Status
from exam.writing.commands import succeed_item, write_item
from exam.writing.inputs import SucceedItem, WriteItem
from exam.writing.queries import item_to_succeed
from exam.writing.rules import (
    ByFile,
    NewerVersion,
    NoSuchStrand,
    NothingChanged,
    NotInBothLanguages,
    OptionsNotWhole,
    PointsNotRight,
)
from shared.refusals import NotFound, Refusal
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, iris, somebody

from .test_reviews import review_all

NEW: dict[str, Any] = {
    "kind": "choice",
    "domain": "connection",
    "element": "E5",
    "modules": [6, 7],
    "stem": "Kim is silent.\n\nWhat do you do?",
    "options": {"a": "I wait with Kim.", "b": "I ask again.", "c": "I leave."},
    "worths": {"a": 1},
    "reasons": {"a": "There is time."},
}
SPANISH = {"stem": "Kim calla.\n\n¿Qué hace?", "a": "Espero.", "b": "Pregunto otra vez.", "c": "Me voy."}


def write(scene: Scene, **to: Any) -> str:
    return scene.do(write_item, iris, WriteItem.model_validate(NEW | to))


def succeed(scene: Scene, item_id: str, **to: Any) -> None:
    form = scene.ask(item_to_succeed, iris, item_id).model_dump(exclude={"id", "strands", "used"})
    scene.do(succeed_item, iris, item_id, SucceedItem.model_validate(form | to))


def test_a_new_item_is_a_draft_that_no_form_asks(scene: Scene) -> None:
    id = write(scene, spanish=SPANISH)

    found = scene.ask(bank_item, dana, id, 1, "es")
    assert (found.reviewed.status, found.shown.stem) == (Status.DRAFT, SPANISH["stem"])
    one = scene.ask(item, id, 1)
    assert one.score({"R": "a"}) != one.score({"R": "b"}) and one.rationale == {"a": "There is time."}
    scene.do(publish)
    assert scene.ask(bank_item, dana, id, 1, "en").reviewed.stage == Stage.DRAFT


def test_its_writer_is_no_voice_that_accepts_it(scene: Scene) -> None:
    id = write(scene)
    for who in (iris, dana):
        review_all(scene, who, id)
    assert scene.ask(bank_item, dana, id, 1, "en").reviewed.stage == Stage.PROPOSED
    assert "Its own writer" in scene.read(f"/exam/bank/items/{id}", as_=dana)

    review_all(scene, somebody("dov", "administrator"), id)
    assert scene.ask(bank_item, dana, id, 1, "en").reviewed.stage == Stage.ACCEPTED


def test_several_answers_may_be_worth_something(scene: Scene) -> None:
    id = write(scene, kind="multiple", most=2, worths={"a": 1, "b": 0.5, "c": -1})

    found = scene.ask(item, id, 1).score({"R": ["a", "b"]})
    assert found and found.reached == 1.5


REFUSED: list[tuple[dict[str, Any], type[Refusal]]] = [
    ({"options": {"a": "One"}}, OptionsNotWhole),
    ({"options": {"a": "One", "c": "Three"}}, OptionsNotWhole),
    ({"worths": {}}, PointsNotRight),
    ({"worths": {"a": 1, "b": 1}}, PointsNotRight),
    ({"worths": {"a": 2}}, PointsNotRight),
    ({"kind": "multiple", "worths": {"a": 1}}, PointsNotRight),
    ({"kind": "multiple", "most": 2, "worths": {"a": 1, "b": 1, "c": 1}}, PointsNotRight),
    ({"spanish": {"stem": "Kim calla."}}, NotInBothLanguages),
    ({"spanish": SPANISH | {"d": "Otra."}}, NotInBothLanguages),
    ({"domain": "cooking"}, NoSuchStrand),
    ({"element": "E9"}, NoSuchStrand),
]


@pytest.mark.parametrize(("to", "refusal"), REFUSED)
def test_what_is_no_item_is_refused_by_name(scene: Scene, to: dict[str, Any], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        write(scene, **to)


def test_an_item_that_is_used_is_succeeded_and_never_changed(scene: Scene) -> None:
    before, forms = scene.ask(item, "w-001", 1), scene.ask(reviewed_forms, dana)

    succeed(scene, "w-001", stem="Sam asks you.\n\nWhat do you say?")

    assert scene.ask(item, "w-001", 1) == before and scene.ask(reviewed_forms, dana) == forms
    assert scene.ask(item, "w-001", 2).stem == "Sam asks you.\n\nWhat do you say?"
    assert [(one.number, one.written_by) for one in scene.ask(item_versions, "w-001")] == [(2, "iris"), (1, None)]
    page = scene.read("/exam/bank/items/w-001/versions/1", as_=dana)
    assert "There is a newer version of this item" in page


def test_two_who_write_at_once_do_not_pass_over_each_other(scene: Scene) -> None:
    succeed(scene, "w-001", stem="Sam asks you.\n\nWhat do you say?")

    with pytest.raises(NewerVersion):
        succeed(scene, "w-001", base=1, stem="Sam wonders.\n\nWhat do you say?")
    with pytest.raises(NothingChanged):
        succeed(scene, "w-001")
    with pytest.raises(NothingChanged):
        succeed(scene, "w-041")


def test_what_has_no_fields_on_a_page_is_written_by_file(scene: Scene) -> None:
    for item_id in ("w-043", "w-053"):
        with pytest.raises(ByFile):
            scene.ask(item_to_succeed, iris, item_id)
    with pytest.raises(ByFile):
        succeed(scene, "w-001", kind="multiple", most=2)
    with pytest.raises(NotFound):
        scene.ask(item_to_succeed, iris, "w-999")


def test_nothing_follows_what_is_retired(scene: Scene) -> None:
    scene.do(retire_item, dana, "w-001", RetireItem(reason="Two keys."))

    with pytest.raises(IsRetired):
        succeed(scene, "w-001", stem="Sam asks you.\n\nWhat do you say?")


def test_who_has_yet_to_sit_writes_nothing(scene: Scene) -> None:
    with pytest.raises(YetToSit):
        scene.do(write_item, somebody(alice.id, "item_writer"), WriteItem.model_validate(NEW))
    assert scene.visit("/exam/bank/new/choice", as_=bob).status_code == 403


def test_an_item_is_written_on_a_page_and_comes_back_with_what_is_not_right(scene: Scene) -> None:
    here = "/exam/bank/new/choice"
    typed = {
        "kind": "choice",
        "domain": "connection",
        "element": "E5",
        "modules": "6, 7",
        "principles": "",
        "stem": "Kim is silent.\r\n\r\nWhat do you do?",
        "options.a": "I wait with Kim.",
        "options.b": "I ask again.",
        "options.c": "",
        "worths.a": "1",
        "worths.b": "",
        "most": "",
        "spanish.stem": "",
    }
    assert "The last line is the question" in scene.read(here, as_=iris)

    refused = scene.send(here, typed | {"worths.a": ""}, as_=iris)
    assert refused.status_code == 422 and "I wait with Kim." in refused.text and "Please give 1 point" in refused.text
    kept = scene.send(here, typed, as_=iris)

    assert kept.status_code == 303
    page = scene.read(kept.headers["location"], as_=iris)
    assert "Kim is silent." in page and "Draft" in page
    form = scene.read(kept.headers["location"].split("?")[0] + "/succession", as_=iris)
    assert "I ask again." in form and 'name="base" value="1"' in form
