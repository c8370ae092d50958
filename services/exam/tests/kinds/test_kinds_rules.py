"""What holds for items of every kind: one of each, and those of the published bank."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from exam.items.content import RatedItem
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.queries import read_item
from exam.items.rules import (
    Response,
    accepted,
    accepts_of_before,
    canonical,
    composed,
    normal,
    read_answer,
    same,
)
from exam.main import app
from exam.publish import read_bank
from shared.refusals import Invalid

from .items import BODIES, item, shown

BANK = {file.body["id"]: read_item(file.body) for file in read_bank().files if file.kind in KINDS}
ITEMS = {kind: item(kind) for kind in BODIES} | BANK
VALUES = st.recursive(st.sampled_from(["a", "b", "c", "p", "y", "", "\0", "\ud800", "é"]) | st.none(), st.lists)


def test_there_is_one_of_each_kind() -> None:
    assert BODIES.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_shows_what_is_asked_takes_an_answer_and_shows_it(kind: str) -> None:
    macros = app.state.templates.get_template(KINDS[kind].template()).module

    assert all(callable(getattr(macros, name)) for name in ("asked", "field", "answered"))


@pytest.mark.parametrize("one", ITEMS.values(), ids=ITEMS)
@pytest.mark.parametrize("right", [True, False])
def test_an_example_is_an_answer_that_reaches_all_or_does_not(one: Item, right: bool) -> None:
    answer = one.example(right=right)
    if answer is None:
        assert one.response == Response.CONSTRUCTED and one.score({"R": "words"}) is None
        assert RatedItem.model_validate(one.model_dump()).rubric.rows
        return
    scored = one.score(accepted(one.accepts, answer))
    assert scored and (scored.reached == scored.highest) is right and scored.highest > 0


@pytest.mark.parametrize("one", ITEMS.values(), ids=ITEMS)
def test_a_form_that_shows_an_answer_gives_it_back(one: Item) -> None:
    answer = one.example(right=True) or {"R": "Words\nof my own"}
    question = shown(one, answer=answer)

    assert composed(one.accepts, question.fields) == answer
    assert question.written({name: [value] for name, value in question.fields.items()}) is None
    assert read_answer(question.written_down) == answer and json.loads(question.takes) == one.accepts


@given(st.dictionaries(st.sampled_from(["R", "G1", "P1", "P2", "P4", "a b"]), VALUES, max_size=4), st.data())
def test_whatever_is_sent_is_kept_in_one_way_or_refused(sent: dict[str, object], data: st.DataObject) -> None:
    one = ITEMS[data.draw(st.sampled_from([*BODIES]))]
    try:
        kept = accepted(one.accepts, normal(sent))
    except (ValueError, Invalid):
        return
    assert accepted(one.accepts, normal(json.loads(canonical(kept)))) == kept == read_answer(canonical(kept))
    scored = one.score(kept)
    assert scored is None or 0 <= scored.reached <= scored.highest


@pytest.mark.parametrize("words", ["b", "{", '{"R": "b"}', "{b}", '["a"]', "I would\nlisten "])
def test_words_that_were_saved_before_are_those_of_the_only_response(words: str) -> None:
    assert read_answer(words) == {"R": words} and read_answer("") == {}
    assert accepts_of_before([]) == ITEMS["written"].accepts and accepts_of_before([*"abcd"]) == ITEMS["choice"].accepts


def test_answers_are_alike_apart_from_the_spaces_around_them() -> None:
    assert same({"R": "words "}, {"R": "words"}) and not same({"R": "words"}, {}) and not same({"R": "a"}, {"P1": "a"})


@pytest.mark.parametrize(
    "wrong", [{"sort": "film"}, {"file": "../key.yaml"}, {"captions": "a.txt"}, {"transcript": []}]
)
def test_a_recording_has_captions_and_its_words_and_lies_in_the_bank(wrong: dict[str, object]) -> None:
    media = {"sort": "audio", "file": "a.ogg", "captions": "a.vtt", "transcript": ["Sam: Hello."]}

    assert shown(item("choice", media=media)).media
    with pytest.raises(ValidationError):
        item("choice", media=media | wrong)
