"""What holds for items of every kind, with the items of the published bank."""

from collections.abc import Collection

import pytest

from exam.items.content import RatedItem
from exam.items.kinds import KINDS
from exam.items.kinds.choice.item import ChoiceItem
from exam.items.kinds.kind import Asked, Item
from exam.items.queries import read_item
from exam.items.rules import Response
from exam.main import app
from exam.publish import read_bank

BANK = {file.body["id"]: read_item(file.body) for file in read_bank().files if file.kind in KINDS}


class Several(ChoiceItem):
    """A kind of which one may tick two."""

    @staticmethod
    def accepts(answer: str, offered: Collection[str]) -> bool:
        return len(answer.split("\n")) <= 2


def test_several_ticks_are_an_answer_of_several_lines_where_a_kind_takes_them() -> None:
    said = {"id": "w-902", "version": 1, "kind": "choice", "domain": "connection", "element": "E1", "stem": "Which?"}
    options = [{"id": one, "text": one} for one in "abc"]

    several = Several.model_validate(said | {"options": options, "key": "a"})

    assert list(several.answers()) == ["a", "b", "c", "a\nb", "a\nc", "b\nc"]


def asked(item: Item) -> Asked:
    return Asked(item_id=item.id, position=1, kind=item.kind, stem=item.stem)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_shows_what_is_asked_takes_an_answer_and_shows_it(kind: str) -> None:
    macros = app.state.templates.get_template(KINDS[kind].template()).module

    assert all(callable(getattr(macros, name)) for name in ("asked", "field", "answered"))


@pytest.mark.parametrize("item", BANK.values(), ids=BANK)
def test_what_an_item_offers_is_an_answer_and_is_shown(item: Item) -> None:
    assert {option for answer in item.answers() for option in answer.split("\n")} == {*item.offered}
    assert tuple(option.id for option in item.view(asked(item)).options) == item.offered
    assert bool(item.offered) is (item.response == Response.SELECTED)


@pytest.mark.parametrize("item", BANK.values(), ids=BANK)
def test_an_item_is_scored_by_its_key_or_by_people_with_its_rubric(item: Item) -> None:
    scores = [item.score(answer) for answer in item.answers()]
    if scores:
        assert [scored.reached == scored.highest for scored in scores if scored].count(True) == 1
    else:
        assert item.score("words") is None
        assert RatedItem.model_validate(item.model_dump()).rubric.rows
