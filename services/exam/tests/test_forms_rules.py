"""Forms follow the blueprint, and the same seed gives the same form."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exam.forms.rows import candidates, plan_of
from exam.forms.rules import Candidate, NoFormPossible, Plan, assemble
from exam.items.content import Blueprint
from exam.items.kinds import KINDS
from exam.items.queries import read_item
from exam.items.rules import Response
from exam.publish import read_bank

FILES = read_bank().files
BLUEPRINT = Blueprint.model_validate(next(file.body for file in FILES if file.kind == "blueprint"))
ITEMS = {file.body["id"]: read_item(file.body) for file in FILES if file.kind in KINDS}
PLAN, POOL = plan_of(BLUEPRINT), candidates(BLUEPRINT, ITEMS.values())


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_every_form_of_the_published_bank_follows_the_blueprint(seed: str) -> None:
    form = [ITEMS[id] for id in assemble(PLAN, POOL, seed)]
    selected = [item for item in form if item.response == Response.SELECTED]
    elements = Counter(item.element for item in selected)

    assert len(form) == len({item.id for item in form}) == 26
    assert Counter(item.domain for item in selected) == Counter(PLAN.selected_by_domain)
    assert all(elements[one.id] >= one.least_in_form for one in BLUEPRINT.elements)
    assert [item.response for item in form[24:]] == [Response.CONSTRUCTED, Response.CONSTRUCTED]


def test_the_same_seed_gives_the_same_form_and_another_seed_another() -> None:
    assert assemble(PLAN, POOL, "one") == assemble(PLAN, list(reversed(POOL)), "one")
    assert assemble(PLAN, POOL, "one") != assemble(PLAN, POOL, "two")


def test_what_was_seen_before_comes_last() -> None:
    first = set(assemble(PLAN, POOL, "one")[24:])

    assert not first & set(assemble(PLAN, POOL, "two", first)[24:])


@pytest.mark.parametrize("seed", ["one", "two", "three"])
def test_whoever_sits_once_more_gets_a_form_with_as_little_of_the_first_as_can_be(seed: str) -> None:
    first = set(assemble(PLAN, POOL, seed))

    again = set(assemble(PLAN, POOL, f"{seed} again", first))

    assert len(again) == 26 and again != first
    assert set(assemble(PLAN, POOL, f"{seed} with all seen", set(ITEMS)))


def test_a_bank_that_is_too_small_is_said_so() -> None:
    plan = Plan({"d": 2}, {}, [])

    with pytest.raises(NoFormPossible):
        assemble(plan, [Candidate("w-1", Response.SELECTED, "d", "A", "E1")], "seed")
