"""When the questions of before and after are open, and that no two looks at the figures show one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from curriculum.course.rules import (
    NOBODY,
    STEPS,
    TOGETHER,
    AnsweredAlready,
    Moment,
    NoSuchStatement,
    NothingChosen,
    NotTheMoment,
    PaperStands,
    Standing,
    Tally,
    check_agreement,
    check_moment,
    check_name_open,
    counted,
)
from shared.refusals import Refusal

ANSWERS = some.lists(some.sampled_from(STEPS), max_size=45)
PAGE, BEFORE, BOTH = frozenset({1}), frozenset[Moment]({"before"}), frozenset[Moment]({"before", "after"})


def looks(answers: list[int]) -> list[Tally]:
    """The tally as it is after nobody, after the first person, the second, and so on."""
    found = [Tally()]
    for step in answers:
        found.append(counted(found[-1], step))
    return found


@given(ANSWERS)
def test_figures_move_in_whole_tens_so_that_no_two_looks_show_one_person(answers: list[int]) -> None:
    shown = [tally.shown for tally in looks(answers)]

    for early, one in enumerate(shown):
        for later in shown[early:]:
            more = [now - then for then, now in zip(one, later, strict=True)]
            assert min(more) >= 0
            assert sum(more) % TOGETHER == 0


@given(ANSWERS)
def test_nothing_is_shown_under_ten_answers_and_none_is_lost(answers: list[int]) -> None:
    for number, tally in enumerate(looks(answers)):
        assert tally.people == number - number % TOGETHER
        assert (tally.mean is None) == (number < TOGETHER)
        assert sum(tally.waiting) == number % TOGETHER

    last = looks(answers)[-1]
    together = [one + other for one, other in zip(last.shown, last.waiting, strict=True)]
    assert together == [answers.count(step) for step in STEPS]


@given(some.lists(some.sampled_from(STEPS), min_size=TOGETHER, max_size=TOGETHER), some.data())
def test_among_ten_it_cannot_be_seen_who_answered_first(ten: list[int], chosen: some.DataObject) -> None:
    another_order = chosen.draw(some.permutations(ten))

    assert looks(ten)[-1] == looks(another_order)[-1]


def test_the_mean_is_of_what_is_shown() -> None:
    tally = looks([1] * 5 + [5] * 5 + [1] * 9)[-1]

    assert (tally.mean, tally.people, list(tally.waiting)) == (3, 10, [9, 0, 0, 0, 0])
    assert Tally() == Tally(NOBODY, NOBODY)


@pytest.mark.parametrize(
    ("standing", "moment"),
    [
        (Standing(), "before"),  # nothing is read yet
        (Standing(read=PAGE), None),  # on the way: too late for before, too early for after
        (Standing(answered=BEFORE), None),
        (Standing(read=PAGE, passed=True), "after"),  # who left before out may still answer after
        (Standing(read=PAGE, passed=True, answered=BEFORE), "after"),
        (Standing(read=PAGE, passed=True, answered=BOTH), None),
        (Standing(passed=True), "after"),  # where all pages can be gone round
    ],
)
def test_when_the_questions_are_open(standing: Standing, moment: Moment | None) -> None:
    assert standing.moment == moment
    if moment:
        check_moment(standing, moment)


@pytest.mark.parametrize(
    ("standing", "moment", "refusal"),
    [
        (Standing(), "after", NotTheMoment),
        (Standing(read=PAGE), "before", NotTheMoment),
        (Standing(read=PAGE, passed=True), "before", NotTheMoment),
        (Standing(answered=BEFORE), "before", AnsweredAlready),
        (Standing(read=PAGE, passed=True, answered=BOTH), "after", AnsweredAlready),
    ],
)
def test_nobody_answers_twice_or_at_another_time(standing: Standing, moment: Moment, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        check_moment(standing, moment)


def test_any_statement_may_be_left_out_but_not_all() -> None:
    check_agreement(("rely", "know"), {"know": 5})
    check_agreement(("rely", "know"), {"know": 5, "rely": 1})

    with pytest.raises(NothingChosen):
        check_agreement(("rely", "know"), {})
    for strange in ({"who-are-you": 1}, {"know": 0}, {"know": 6}):
        with pytest.raises(NoSuchStatement):
            check_agreement(("rely", "know"), strange)


def test_the_name_is_open_until_the_paper_is_made() -> None:
    check_name_open(paper=False)

    with pytest.raises(PaperStands):
        check_name_open(paper=True)
