"""Forms follow the blueprint, and the same seed gives the same form."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exam.forms.commands import _candidates, _plan
from exam.forms.rules import Candidate, NoFormPossible, Plan, assemble
from exam.items.models import Blueprint, ChoiceItem, WrittenItem
from exam.publish import BANK, read_bank

_, ENTRIES = read_bank(BANK)
BLUEPRINT = Blueprint.model_validate(next(body for kind, body in ENTRIES if kind == "blueprint"))
ITEMS: dict[str, ChoiceItem | WrittenItem] = {
    body["id"]: ChoiceItem.model_validate(body) if kind == "choice" else WrittenItem.model_validate(body)
    for kind, body in ENTRIES
    if kind in ("choice", "written")
}
PLAN, POOL = _plan(BLUEPRINT), _candidates(BLUEPRINT, ITEMS)


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_every_form_of_the_published_bank_follows_the_blueprint(seed: str) -> None:
    form = [ITEMS[id] for id in assemble(PLAN, POOL, seed)]
    choice = [item for item in form if item.kind == "choice"]
    elements = Counter(item.element for item in choice)

    assert len(form) == len({item.id for item in form}) == 26
    assert Counter(item.domain for item in choice) == Counter(PLAN.choice_by_domain)
    assert all(elements[one.id] >= one.least_in_form for one in BLUEPRINT.elements)
    assert [item.kind for item in form[24:]] == ["written", "written"]


def test_the_same_seed_gives_the_same_form_and_another_seed_another() -> None:
    assert assemble(PLAN, POOL, "one") == assemble(PLAN, list(reversed(POOL)), "one")
    assert assemble(PLAN, POOL, "one") != assemble(PLAN, POOL, "two")


def test_what_was_seen_before_comes_last() -> None:
    first = set(assemble(PLAN, POOL, "one")[24:])

    assert not first & set(assemble(PLAN, POOL, "two", first)[24:])


def test_a_bank_that_is_too_small_is_said_so() -> None:
    plan = Plan({"d": 2}, {}, [])

    with pytest.raises(NoFormPossible):
        assemble(plan, [Candidate("w-1", "choice", "d", "A", "E1")], "seed")
