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
    Progress,
    Tally,
    counted,
    refuse_if_paper_stands,
    refuse_unless_asked,
    refuse_unless_moment,
)
from shared.refusals import Refusal

ANSWERS = some.lists(some.sampled_from(STEPS), max_size=45)
PAGE, BEFORE, BOTH = frozenset({1}), frozenset({Moment.BEFORE}), frozenset(Moment)


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
            assert not sum(more) or sum(more) - max(more) >= 2


@given(ANSWERS)
def test_nothing_is_shown_under_ten_answers_and_none_is_lost(answers: list[int]) -> None:
    for number, tally in enumerate(looks(answers)):
        assert tally.people % TOGETHER == 0
        assert (tally.mean is None) == (tally.people == 0)
        assert tally.people + sum(tally.waiting) == number

    last = looks(answers)[-1]
    together = [one + other for one, other in zip(last.shown, last.waiting, strict=True)]
    assert together == [answers.count(step) for step in STEPS]


@given(some.lists(some.sampled_from(STEPS), min_size=TOGETHER, max_size=TOGETHER), some.data())
def test_among_ten_it_cannot_be_seen_who_answered_first(ten: list[int], chosen: some.DataObject) -> None:
    another_order = chosen.draw(some.permutations(ten))

    assert looks(ten)[-1] == looks(another_order)[-1]


@pytest.mark.parametrize("last", STEPS)
def test_ten_of_which_nine_are_alike_wait_whatever_the_last_one_says(last: int) -> None:
    alike = looks([4] * 9 + [last])[-1]
    later = looks([4] * 9 + [last] + [1, 5, *[4] * 8])[-1]

    assert (alike.people, sum(alike.waiting)) == (0, 10)
    assert (later.people, sum(later.waiting)) == (20, 0)


def test_the_mean_is_of_what_is_shown() -> None:
    tally = looks([1] * 5 + [5] * 5 + [1] * 9)[-1]

    assert (tally.mean, tally.people, list(tally.waiting)) == (3, 10, [9, 0, 0, 0, 0])
    assert Tally() == Tally(NOBODY, NOBODY)


@pytest.mark.parametrize(
    ("progress", "moment"),
    [
        (Progress(), Moment.BEFORE),  # nothing is read yet
        (Progress(read=PAGE), None),  # on the way: too late for before, too early for after
        (Progress(answered=BEFORE), None),
        (Progress(read=PAGE, passed=True), Moment.AFTER),  # who left before out may still answer after
        (Progress(read=PAGE, passed=True, answered=BEFORE), Moment.AFTER),
        (Progress(read=PAGE, passed=True, answered=BOTH), None),
        (Progress(passed=True), Moment.AFTER),  # where all pages can be gone round
    ],
)
def test_when_the_questions_are_open(progress: Progress, moment: Moment | None) -> None:
    assert progress.moment == moment
    if moment:
        refuse_unless_moment(progress, moment)


@pytest.mark.parametrize(
    ("progress", "moment", "refusal"),
    [
        (Progress(), Moment.AFTER, NotTheMoment),
        (Progress(read=PAGE), Moment.BEFORE, NotTheMoment),
        (Progress(read=PAGE, passed=True), Moment.BEFORE, NotTheMoment),
        (Progress(answered=BEFORE), Moment.BEFORE, AnsweredAlready),
        (Progress(read=PAGE, passed=True, answered=BOTH), Moment.AFTER, AnsweredAlready),
    ],
)
def test_nobody_answers_twice_or_at_another_time(progress: Progress, moment: Moment, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        refuse_unless_moment(progress, moment)


def test_any_statement_may_be_left_out_but_not_all() -> None:
    refuse_unless_asked(("rely", "know"), {"know": 5})
    refuse_unless_asked(("rely", "know"), {"know": 5, "rely": 1})

    with pytest.raises(NothingChosen):
        refuse_unless_asked(("rely", "know"), {})
    for strange in ({"who-are-you": 1}, {"know": 0}, {"know": 6}):
        with pytest.raises(NoSuchStatement):
            refuse_unless_asked(("rely", "know"), strange)


def test_the_name_is_open_until_the_paper_is_made() -> None:
    refuse_if_paper_stands(paper=False)

    with pytest.raises(PaperStands):
        refuse_if_paper_stands(paper=True)
