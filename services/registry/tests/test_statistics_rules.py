"""Numbers of people in which nobody is found."""

import pytest

from registry.statistics.rules import FEW, GROUPS, STEP, Group, rounded
from registry.statuses.rules.public_status import Kind


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, None), (14, None), (15, 20), (24, 20), (25, 30), (34, 30), (100, 100), (104, 100), (105, 110)],
)
def test_few_are_not_counted_and_the_rest_is_rounded_to_tens(count: int, said: int | None) -> None:
    assert rounded(count) == said


def test_two_numbers_that_differ_by_one_person_tell_nothing_of_fewer_than_ten() -> None:
    """Of all counts that are told alike there are ten and more, so a difference of tens hides at least as many."""
    told_alike = {said: [count for count in range(500) if rounded(count) == said] for said in (None, 50, 490)}

    assert len(told_alike[None]) == FEW
    assert len(told_alike[50]) == len(told_alike[490]) == STEP


def test_every_kind_belongs_to_a_group_and_a_decision_is_not_told_apart() -> None:
    assert GROUPS.keys() == {*Kind}
    assert GROUPS[Kind.SUSPENDED] == GROUPS[Kind.REVOKED] == Group.DECIDED
    assert GROUPS[Kind.GRACE] == GROUPS[Kind.ACTIVE] == Group.CERTIFIED
