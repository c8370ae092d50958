"""What may be shown of answers, and what never."""

from collections import Counter
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.readiness.rules.close_round import (
    RoundEnded,
    RoundFull,
    StillAsking,
    TooFew,
    refuse_if_closed,
    refuse_if_full,
    refuse_unless_closed,
    refuse_unless_enough,
)
from curriculum.readiness.rules.hand_in_answers import (
    NoSuchStatement,
    NotAllAnswered,
    counted,
    refuse_unless_answered,
)
from curriculum.readiness.rules.results import FEWEST, DomainResult, in_fives, results, weakest

DOMAINS = {"pay": ("pay-1", "pay-2"), "fears": ("fears-1",)}
ALL = [statement for statements in DOMAINS.values() for statement in statements]
one_person = st.fixed_dictionaries({statement: st.integers(1, 5) for statement in ALL})
people = st.lists(one_person, max_size=12)


def tally(answers: list[dict[str, int]]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = {}
    for one in answers:
        found = counted(found, one)
    return found


def shown(leaders: list[dict[str, int]], staff: list[dict[str, int]]) -> tuple[DomainResult, ...]:
    return results(DOMAINS, tally(leaders), tally(staff))


def everyone_says(step: int, number: int) -> list[dict[str, int]]:
    return [dict.fromkeys(ALL, step)] * number


def most_say(step: int, number: int) -> list[dict[str, int]]:
    """All but two: one says more and one says less, where there are such steps."""
    others = [step - 1 if step > 1 else 2, step + 1 if step < 5 else 4]
    return [dict.fromkeys(ALL, one) for one in [*others, *[step] * number][:number]]


def differ(domain: str, answers: list[dict[str, int]]) -> bool:
    """Whether two people or more said something else than most, on one of its statements."""
    told = [Counter(one[statement] for one in answers) for statement in DOMAINS[domain]]
    return any(counts.total() - max(counts.values(), default=0) >= 2 for counts in told)


@given(people, people)
def test_a_group_is_shown_from_five_on_where_not_all_say_the_same_and_only_beside_such_another(
    leaders: list[dict[str, int]], staff: list[dict[str, int]]
) -> None:
    side_by_side = min(len(leaders), len(staff)) >= FEWEST

    for one in shown(leaders, staff):
        seen = len(leaders) + len(staff) >= FEWEST and differ(one.domain, [*leaders, *staff])
        apart = side_by_side and differ(one.domain, leaders) and differ(one.domain, staff)
        assert (one.everybody is not None) == (one.lowest is not None) == seen
        assert (one.leaders is not None) == (one.staff is not None) == (seen and apart)


@pytest.mark.parametrize("others", [4, 9, 24, 1_000])
@pytest.mark.parametrize("same", [1, 3, 5])
def test_where_all_but_one_say_the_same_nothing_is_shown_whatever_the_last_one_says(others: int, same: int) -> None:
    for last in range(1, 6):
        found = shown([], [*everyone_says(same, others), *everyone_says(last, 1)])
        assert {(one.everybody, one.lowest) for one in found} == {(None, None)}
        assert weakest(found) == ()


@given(st.integers(0, 3_000))
def test_how_many_is_told_in_whole_fives(number: int) -> None:
    assert in_fives(number) % FEWEST == 0
    assert 0 <= number - in_fives(number) < FEWEST


@given(people.filter(lambda found: len(found) < FEWEST), people)
def test_a_small_group_changes_nothing_but_the_whole(few: list[dict[str, int]], many: list[dict[str, int]]) -> None:
    """Whoever says that they lead or are staff, in the small group, is seen in no other figure."""
    assert shown(few, many) == shown([], [*few, *many])
    assert shown(many, few) == shown([], [*few, *many])


@given(people, people)
def test_the_order_in_which_people_handed_in_is_not_there(
    leaders: list[dict[str, int]], staff: list[dict[str, int]]
) -> None:
    assert tally(leaders) == tally(leaders[::-1])
    assert shown(leaders, staff) == shown(leaders[::-1], staff[::-1])


def test_a_statement_that_fewer_than_five_have_seen_is_left_out() -> None:
    """It was added to the file while the round was open."""
    later = [*most_say(4, 6), *({**one, "pay-2": 1} for one in everyone_says(4, 2))]
    earlier = [{name: step for name, step in one.items() if name != "pay-2"} for one in later[:6]]

    pay, _ = shown([], [*earlier, *later[6:]])

    assert pay.everybody is not None and pay.everybody.mean == 4


def test_mean_and_spread() -> None:
    close = shown([], most_say(3, 5))[0].everybody
    far = shown([], [*everyone_says(1, 5), *everyone_says(5, 5)])[0].everybody

    assert close and far
    assert (close.mean, close.spread) == (3, "close")
    assert (far.mean, far.deviation, far.spread) == (3, 2, "far")


@pytest.mark.parametrize("others", [4, 9, 24])
def test_whoever_handed_in_all_sheets_but_one_does_not_read_the_last_one(others: int) -> None:
    found = [shown([], [*most_say(3, others), *everyone_says(step, 1)])[0].everybody for step in (2, 3, 4)]

    assert {one.mean for one in found if one} == {3}


def test_leaders_and_staff_are_apart_from_half_a_step_on() -> None:
    nearly = [*everyone_says(4, 7), *everyone_says(5, 3)]

    assert all(one.apart for one in shown(most_say(5, 5), most_say(3, 5)))
    assert not any(one.apart for one in shown(most_say(4, 10), nearly))
    assert not any(one.apart for one in shown(most_say(5, 4), most_say(1, 50)))


def test_the_weakest_come_first() -> None:
    doubtful = [{"pay-1": 4, "pay-2": 2, "fears-1": 1}] * 3 + [{"pay-1": 5, "pay-2": 1, "fears-1": 2}] * 2

    found = shown([], doubtful)

    assert [one.domain for one in weakest(found)] == ["fears", "pay"]
    assert [one.domain for one in weakest(found, most=1)] == ["fears"]
    assert found[0].lowest == "pay-2"
    assert weakest(shown([], doubtful[:4])) == ()


def test_answers_are_to_what_was_asked() -> None:
    refuse_unless_answered(ALL, {"pay-1": 5}, all_needed=False)
    refuse_unless_answered(ALL, dict.fromkeys(ALL, 1), all_needed=True)
    with pytest.raises(NotAllAnswered):
        refuse_unless_answered(ALL, {"pay-1": 5}, all_needed=True)
    for strange in ({"who-are-you": 1}, {"pay-1": 0}, {"pay-1": 6}):
        with pytest.raises(NoSuchStatement):
            refuse_unless_answered(ALL, strange, all_needed=False)


def test_a_round_is_closed_once_by_five_and_opened_again_after() -> None:
    refuse_if_closed(closed=False)
    refuse_unless_enough(5)
    refuse_unless_closed(closed=True)
    refuse_if_full(1_999)
    with pytest.raises(TooFew):
        refuse_unless_enough(4)
    with pytest.raises(RoundEnded):
        refuse_if_closed(closed=True)
    with pytest.raises(StillAsking):
        refuse_unless_closed(closed=False)
    with pytest.raises(RoundFull):
        refuse_if_full(2_000)
