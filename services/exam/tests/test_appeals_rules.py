"""An appeal comes in time, once about each thing, and is answered by people who had no part in the result."""

from datetime import date

import pytest

from exam.appeals.rules import (
    MOVES,
    About,
    AnsweredAlready,
    AppealedAlready,
    BeingScoredAnew,
    DecidedByYou,
    HasToBeHeldAnew,
    NothingToAppeal,
    State,
    TooLateToAppeal,
    last_day,
    refuse_if_asked,
    refuse_if_decided_by,
    refuse_if_proposed,
    refuse_unless_in_time,
    refuse_unless_judged,
    refuse_unless_not_yet,
    refuse_unless_upheld,
)


def test_an_appeal_is_in_time_also_on_the_last_day() -> None:
    until = last_day(date(2027, 2, 1), 30)

    assert until == date(2027, 3, 3)
    refuse_unless_in_time(date(2027, 3, 3), until)
    with pytest.raises(TooLateToAppeal):
        refuse_unless_in_time(date(2027, 3, 4), until)


def test_whoever_has_passed_has_nothing_to_appeal() -> None:
    refuse_unless_not_yet(not_yet=True)
    with pytest.raises(NothingToAppeal):
        refuse_unless_not_yet(not_yet=False)


@pytest.mark.parametrize("about", About)
def test_each_thing_is_appealed_once(about: About) -> None:
    refuse_if_asked(set(About) - {about}, about)
    with pytest.raises(AppealedAlready):
        refuse_if_asked({about}, about)


def test_the_answer_comes_after_the_new_examiners() -> None:
    refuse_unless_judged(judged=True)
    with pytest.raises(BeingScoredAnew):
        refuse_unless_judged(judged=False)


@pytest.mark.parametrize(("upheld", "cannot_be_judged"), [(True, True), (True, False), (False, False)])
def test_an_appeal_is_upheld_or_not(upheld: bool, cannot_be_judged: bool) -> None:
    refuse_unless_upheld(upheld, cannot_be_judged)


def test_what_nobody_can_judge_cannot_stay_as_it_is() -> None:
    with pytest.raises(HasToBeHeldAnew) as refused:
        refuse_unless_upheld(upheld=False, cannot_be_judged=True)
    assert refused.value.field == "upheld"


def test_whoever_gave_their_word_on_the_result_does_not_answer() -> None:
    refuse_if_decided_by("iris", {"dana", "olga"})
    with pytest.raises(DecidedByYou):
        refuse_if_decided_by("dana", {"dana", "olga"})


def test_one_answer_is_proposed_and_one_is_given() -> None:
    refuse_if_proposed(proposed=False)
    with pytest.raises(AnsweredAlready):
        refuse_if_proposed(proposed=True)

    assert MOVES.after(State.ASKED, "answer") == State.ANSWERED
    with pytest.raises(AnsweredAlready):
        MOVES.after(State.ANSWERED, "answer")
