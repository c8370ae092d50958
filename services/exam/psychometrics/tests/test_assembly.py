import random
import time
from collections import Counter
from dataclasses import replace
from itertools import combinations

import pytest

from psychometrics.assembly import Forms, Infeasible, Item, Trait, Wanted, assemble, in_words

from .banks import SIXTY, bank_of_240, by_trying_all

BANK = bank_of_240()


SMALL = Wanted(
    forms=2,
    length=4,
    counts={Trait.KIND: {"x": 2, "y": 2}, Trait.ELEMENT: {"1": 2, "2": 2}},
    anchors=1,
    words=120,
    difficulty=0.65,
    band=0.051,
)


def small_bank(seed: int) -> list[Item]:
    chance = random.Random(seed)
    return [
        Item(
            id=str(number),
            kind=chance.choice("xy"),
            area="a",
            element=chance.choice("12"),
            domain="d",
            words=chance.randint(10, 40),
            enemies=frozenset({chance.choice("gh")} if chance.random() < 0.5 else ()),
            difficulty=chance.choice([0.5, 0.6, 0.7, 0.8, None]),
            used=chance.randrange(50),
        )
        for number in range(9)
    ]


@pytest.fixture(scope="module")
def made() -> tuple[Forms, float]:
    began = time.monotonic()
    return assemble(BANK, SIXTY), time.monotonic() - began


def items_of(form: tuple[str, ...]) -> list[Item]:
    return [item for item in BANK if item.id in form]


def test_three_forms_of_sixty_are_there_within_half_a_minute(made: tuple[Forms, float]) -> None:
    found, seconds = made
    assert [len(form) for form in found.forms] == [60, 60, 60]
    assert seconds < 30


def test_each_form_is_the_blueprint_exactly(made: tuple[Forms, float]) -> None:
    for form in made[0].forms:
        for trait, counts in SIXTY.counts.items():
            assert Counter(item.value(trait) for item in items_of(form)) == counts


def test_two_forms_share_the_anchors_and_no_more_so_a_second_attempt_has_a_fifth_again(
    made: tuple[Forms, float],
) -> None:
    found, _ = made
    assert len(found.anchors) == 12
    for first, second in combinations(found.forms, 2):
        assert set(first) & set(second) == set(found.anchors)
        assert len(set(first) & set(second)) / len(first) <= 0.2


def test_the_anchors_are_shaped_as_the_whole_is(made: tuple[Forms, float]) -> None:
    anchors = items_of(made[0].anchors)
    for trait, counts in SIXTY.counts.items():
        for value, many in counts.items():
            assert abs(sum(item.value(trait) == value for item in anchors) - many / 5) < 1


def test_no_form_holds_two_enemies_or_too_much_to_read(made: tuple[Forms, float]) -> None:
    for form in made[0].forms:
        groups = Counter(group for item in items_of(form) for group in item.enemies)
        assert max(groups.values()) == 1
        assert sum(item.words for item in items_of(form)) <= 4_200


def test_right_options_stand_at_all_positions(made: tuple[Forms, float]) -> None:
    for form in made[0].forms:
        at = Counter(item.key for item in items_of(form) if item.key is not None)
        assert set(at) == {0, 1, 2, 3}
        assert all(6 <= many <= 11 for many in at.values())


def test_forms_are_as_hard_as_each_other(made: tuple[Forms, float]) -> None:
    for form in made[0].forms:
        known = [item.difficulty for item in items_of(form) if item.difficulty is not None]
        assert sum(known) / len(known) == pytest.approx(0.75, abs=0.005)


def test_items_that_few_have_seen_are_taken(made: tuple[Forms, float]) -> None:
    """Less than chance would take, and as much as is said."""
    found, _ = made
    used = {item.id: item.used for item in BANK}
    seen = sum(used[one] for form in found.forms for one in form)
    assert seen == found.exposure
    assert seen < 0.85 * 180 * sum(used.values()) / len(used)


@pytest.mark.parametrize("seed", range(12))
def test_a_small_bank_is_assembled_as_trying_everything_would(seed: int) -> None:
    bank = small_bank(seed)
    best = by_trying_all(bank, SMALL)
    if best is None:
        with pytest.raises(Infeasible):
            assemble(bank, SMALL, gap=0)
    else:
        assert assemble(bank, SMALL, gap=0).exposure == best


def test_some_of_the_small_banks_have_forms_and_some_have_none() -> None:
    """Else the comparison above would show half of it."""
    assert {by_trying_all(small_bank(seed), SMALL) is None for seed in range(12)} == {True, False}


def test_a_bank_with_too_few_items_of_an_element_says_so() -> None:
    bank = bank_of_240(without={Trait.ELEMENT: ("6", 14)})
    with pytest.raises(Infeasible, match=r"^Three forms need 30 items of element 6; the bank has 26\.$"):
        assemble(bank, replace(SIXTY, anchors=0))


def test_a_bank_with_too_few_items_of_a_kind_says_so_and_counts_an_anchor_once() -> None:
    bank = bank_of_240(without={Trait.KIND: ("extended", 7)})
    with pytest.raises(Infeasible) as refused:
        assemble(bank, SIXTY)
    assert "Three forms need 7 items of kind extended; the bank has 5." in str(refused.value)


def test_two_shortages_are_both_said_the_larger_first() -> None:
    bank = bank_of_240(without={Trait.ELEMENT: ("6", 20), Trait.KIND: ("extended", 7)})
    with pytest.raises(Infeasible) as refused:
        assemble(bank, SIXTY)
    assert str(refused.value).startswith("Three forms need 26 items of element 6; the bank has ")
    assert "Three forms need 7 items of kind extended; the bank has 5." in str(refused.value)


def test_names_of_the_house_stand_in_the_sentence() -> None:
    with pytest.raises(Infeasible) as refused:
        assemble(bank_of_240(without={Trait.ELEMENT: ("6", 20)}), SIXTY)
    sentence = in_words(refused.value.shortages[0], {"6": "Supporting change"})
    assert sentence.startswith("Three forms need 26 items of Supporting change; the bank has ")


def test_a_bank_of_enemies_says_that_they_are() -> None:
    bank = [replace(item, enemies=frozenset({item.id[-1]})) for item in BANK]
    with pytest.raises(Infeasible, match=r"^Three forms cannot be had: too many items are enemies of each other\.$"):
        assemble(bank, SIXTY)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"words": 1_000}, "there is more to read than a form may have"),
        ({"difficulty": 0.99}, "the items are too hard or too easy"),
        ({"keys": (20, 60)}, "too many right options stand at one position, or too few"),
    ],
)
def test_what_is_no_shortage_of_items_is_said_as_what_it_is(change: dict[str, object], reason: str) -> None:
    with pytest.raises(Infeasible, match=reason):
        assemble(BANK, replace(SIXTY, **change), gap=0.2)  # type: ignore[arg-type]
