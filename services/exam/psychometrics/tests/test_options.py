import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychometrics.asked import Question
from psychometrics.items import item_figures
from psychometrics.options import option_table

from .published import LSAT6, people

FOUR = Question("w-1", "R", ("a", "b", "c", "d"), ("b",))


def test_options_show_who_chose_them() -> None:
    table = option_table(FOUR, [["a"], ["a"], ["b"], ["b"], ["c"], []], [1, 2, 5, 6, 3, 4])
    assert table.groups == (2, 2, 2)
    assert [one.chosen for one in table.options] == [2, 2, 1, 0]
    assert [one.groups for one in table.options] == [(2, 0, 0), (0, 0, 2), (0, 1, 0), (0, 0, 0)]
    assert [one.right for one in table.options] == [False, True, False, False]
    assert (table.options[1].rest or 0) > 0 > (table.options[0].rest or 0)
    assert table.options[3].rest is None


def test_whoever_may_choose_several_is_counted_with_each() -> None:
    table = option_table(FOUR, [["a", "b"], ["b"], ["a", "c"]], [3, 2, 1])
    assert [one.chosen for one in table.options] == [2, 2, 1, 0]


def test_the_point_biserial_of_the_key_is_the_correlation_with_the_rest_that_was_printed() -> None:
    """LSAT, section 6: .113 .153 .173 .144 .122, as mirt's `itemstats` prints them."""
    answers = people(LSAT6)
    for item, printed in enumerate((0.113, 0.153, 0.173, 0.144, 0.122)):
        question = Question(str(item), "R", ("right", "wrong"), ("right",))
        rest = [sum(person) - person[item] for person in answers]
        table = option_table(question, [["right" if person[item] else "wrong"] for person in answers], rest)
        key, other = table.options
        assert round(key.rest or 0, 3) == printed
        assert other.rest == pytest.approx(-(key.rest or 0))
        assert key.rest == pytest.approx(item_figures(answers)[item].rest)


@given(st.lists(st.integers(0, 9), min_size=3, max_size=40))
def test_equal_points_stand_in_one_group_and_each_group_counts_each_person_once(rest: list[int]) -> None:
    digits = tuple(map(str, range(10)))
    table = option_table(Question("w-1", "R", digits, ()), [[str(one)] for one in rest], rest)
    for one in table.options:
        assert sum(chosen > 0 for chosen in one.groups) <= 1
    assert tuple(sum(one.groups[group] for one in table.options) for group in range(3)) == table.groups
