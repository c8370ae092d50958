import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.checks.rules import (
    AnswerEach,
    CheckHandedIn,
    LessonFirst,
    NoSuchOption,
    draw,
    grade,
    order_of_options,
    refuse_if_handed_in,
    refuse_unless_answered,
    refuse_unless_lesson_read,
)

POOLS = some.integers(1, 30).map(lambda size: [f"01-{number}" for number in range(size)])
SEEDS = some.text(max_size=8)


@any_of(POOLS, some.data(), SEEDS)
def test_a_draw_asks_each_question_at_most_once(pool: list[str], chosen: some.DataObject, seed: str) -> None:
    count = chosen.draw(some.integers(1, len(pool)))

    drawn = draw(pool, [], count, seed)

    assert len(set(drawn)) == len(drawn) == count
    assert set(drawn) <= set(pool)


@any_of(POOLS, some.data(), SEEDS, SEEDS)
def test_the_first_retry_shares_no_question_with_the_first_try_where_the_pool_allows(
    pool: list[str], chosen: some.DataObject, first_seed: str, second_seed: str
) -> None:
    count = chosen.draw(some.integers(1, len(pool)))

    first = draw(pool, [], count, first_seed)
    second = draw(pool, [first], count, second_seed)

    assert len(set(first) & set(second)) == max(0, 2 * count - len(pool))


@any_of(POOLS, some.data(), some.integers(1, 12))
def test_nobody_is_locked_out_however_often_they_try(pool: list[str], chosen: some.DataObject, tries: int) -> None:
    count = chosen.draw(some.integers(1, len(pool)))
    earlier: list[list[str]] = []

    for number in range(tries):
        earlier.append(draw(pool, earlier, count, str(number)))

    asked = [sum(question in attempt for attempt in earlier) for question in pool]
    assert max(asked) - min(asked) <= 1  # every question comes as often as the others


@any_of(some.integers(1, 6), SEEDS)
def test_options_are_mixed_and_none_is_lost(count: int, seed: str) -> None:
    assert sorted(order_of_options(count, seed)) == list(range(count))
    assert order_of_options(count, seed) == order_of_options(count, seed)


def test_the_check_names_the_first_page_that_is_unread() -> None:
    refuse_unless_lesson_read(frozenset({1, 2, 3}), (1, 2, 3))
    refuse_unless_lesson_read(frozenset({1, 3}), (1, 3))

    with pytest.raises(LessonFirst) as refused:
        refuse_unless_lesson_read(frozenset({1, 3}), (1, 2, 3))
    assert refused.value.values == {"page": 2}


def test_answers_are_among_the_options_and_complete_when_they_are_sent() -> None:
    options = {"a": 3, "b": 4}
    refuse_unless_answered(options, {"a": 2}, all_needed=False)
    refuse_unless_answered(options, {"a": 2, "b": 3}, all_needed=True)

    with pytest.raises(AnswerEach):
        refuse_unless_answered(options, {"a": 2}, all_needed=True)
    with pytest.raises(NoSuchOption):
        refuse_unless_answered(options, {"a": 3}, all_needed=False)
    with pytest.raises(NoSuchOption):
        refuse_unless_answered(options, {"elsewhere": 0}, all_needed=False)


@any_of(some.dictionaries(some.text(max_size=3), some.integers(0, 3)), some.data())
def test_the_grade_counts_right_answers_and_nothing_else(key: dict[str, int], chosen: some.DataObject) -> None:
    answers = {question: chosen.draw(some.integers(0, 3)) for question in key}

    assert grade(key, answers) == len([1 for question in key if key[question] == answers[question]])
    assert grade(key, key) == len(key)
    assert grade(key, {}) == 0


def test_what_was_handed_in_is_changed_no_more() -> None:
    refuse_if_handed_in(handed_in=False)

    with pytest.raises(CheckHandedIn):
        refuse_if_handed_in(handed_in=True)
