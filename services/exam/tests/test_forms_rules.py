"""Published forms follow the blueprint, share little, and come to each person in an order of their own."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.assemble import SHARED, made
from exam.forms.rules import Chosen, NoFormPossible, choose_form, order
from exam.items.content import Blueprint, PublishedForm
from exam.items.kinds import KINDS
from exam.items.queries import read_item
from exam.items.rules import Response
from exam.publish import read_bank
from psychometrics.assembly import Infeasible, in_words

FILES = read_bank().files
BLUEPRINT = Blueprint.model_validate(next(file.body for file in FILES if file.kind == "blueprint"))
ITEMS = {(file.body["id"], file.body["version"]): read_item(file.body) for file in FILES if file.kind in KINDS}
FORMS = [PublishedForm.model_validate(file.body) for file in FILES if file.kind == "form"]
THREE = ["one", "three", "two"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_published_form_follows_its_blueprint(form: PublishedForm) -> None:
    items = [ITEMS[part.id, part.version] for part in form.items]
    selected = [item for item in items if item.response == Response.SELECTED]
    elements = Counter(item.element for item in selected)
    areas = {domain.id: domain.area for domain in BLUEPRINT.domains}
    written = Counter(areas[item.domain] for item in items if item.response == Response.CONSTRUCTED)

    assert (form.blueprint, form.blueprint_version) == (BLUEPRINT.id, BLUEPRINT.version)
    assert len({part.id for part in form.items}) == len(form.items) == 26
    assert Counter(item.domain for item in selected) == {domain.id: domain.choice for domain in BLUEPRINT.domains}
    assert all(elements[one.id] >= one.least_in_form for one in BLUEPRINT.elements)
    assert all(sum(written[area] for area in line.areas) == line.written for line in BLUEPRINT.written)


def test_a_second_attempt_shares_a_fifth_with_the_first_at_most() -> None:
    one, other = ({part.id for part in form.items} for form in FORMS)

    assert len(one & other) <= SHARED * len(one)


def test_the_program_makes_as_many_forms_as_the_bank_has_items_for_and_says_why_not_more() -> None:
    assert [len(form["items"]) for form in made(2)] == [26, 26]
    with pytest.raises(Infeasible) as refused:
        made(3)
    assert [in_words(one) for one in refused.value.shortages]


@given(seed=st.text(max_size=12), had=st.lists(st.sampled_from([*THREE, "gone"]), max_size=6))
def test_nobody_gets_a_form_twice_while_there_is_another_and_then_the_one_longest_ago(
    seed: str, had: list[str]
) -> None:
    chosen = choose_form(THREE, had, seed)
    fresh = set(THREE) - set(had)

    assert chosen.again != bool(fresh)
    if fresh:
        assert chosen.id in fresh
    else:
        latest = {one: len(had) - had[::-1].index(one) for one in THREE}
        assert latest[chosen.id] == min(latest.values())


def test_the_forms_come_alike_often() -> None:
    found = Counter(choose_form(THREE, [], f"seed {number}").id for number in range(600))

    assert min(found.values()) > 150


def test_without_a_published_form_nothing_begins() -> None:
    with pytest.raises(NoFormPossible):
        choose_form([], ["one"], "seed")
    assert choose_form(["one"], ["one"], "seed") == Chosen("one", again=True)


@given(seed=st.text(max_size=12), selected=st.sets(st.integers(0, 60)), written=st.sets(st.integers(61, 80)))
def test_everything_is_asked_once_and_what_is_written_comes_last(
    seed: str, selected: set[int], written: set[int]
) -> None:
    items = [(f"w-{one}", Response.SELECTED) for one in selected]
    items += [(f"w-{one}", Response.CONSTRUCTED) for one in written]

    found = order(items, seed)

    assert sorted(found) == sorted(id for id, _ in items)
    assert {*found[len(selected) :]} == {f"w-{one}" for one in written}
    assert order(items[::-1], seed) == found


def test_two_people_with_one_form_are_asked_in_another_order() -> None:
    items = [(part.id, ITEMS[part.id, part.version].response) for part in FORMS[0].items]

    assert order(items, "one") != order(items, "two")
