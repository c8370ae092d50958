"""What holds for items of every kind, with the items of the published bank."""

import pytest

from exam.items.content import RatedItem
from exam.items.kinds import KINDS
from exam.items.kinds.kind import Asked, Item
from exam.items.queries import read_item
from exam.items.rules import Response
from exam.main import app
from exam.publish import read_bank

BANK = {file.body["id"]: read_item(file.body) for file in read_bank().files if file.kind in KINDS}


def asked(item: Item) -> Asked:
    return Asked(item_id=item.id, position=1, kind=item.kind, stem=item.stem)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_shows_what_is_asked_takes_an_answer_and_shows_it(kind: str) -> None:
    macros = app.state.templates.get_template(KINDS[kind].template()).module

    assert all(callable(getattr(macros, name)) for name in ("asked", "field", "answered"))


@pytest.mark.parametrize("item", BANK.values(), ids=BANK)
def test_what_an_item_offers_is_an_answer_and_is_shown(item: Item) -> None:
    assert all(item.accepts(option, item.offered) for option in item.offered)
    assert tuple(option.id for option in item.view(asked(item)).options) == item.offered
    assert bool(item.offered) is (item.response == Response.SELECTED)


@pytest.mark.parametrize("item", BANK.values(), ids=BANK)
def test_an_item_is_scored_by_its_key_or_by_people_with_its_rubric(item: Item) -> None:
    scores = [item.score(option) for option in item.offered]
    if scores:
        assert [scored.reached == scored.highest for scored in scores if scored].count(True) == 1
    else:
        assert item.score("words") is None
        assert RatedItem.model_validate(item.model_dump()).rubric.rows
