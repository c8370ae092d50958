"""The desk says what to do for each kind of help, and renews itself in a few windows of each person."""

import pytest

from exam.accommodations.rules import FIXED, TIMES, Kind
from exam.attempts.rules import Part
from exam.desk.rules import TO_DO, WINDOWS, WINDOWS_OF_A_PERSON, RenewsElsewhere, refuse_if_too_many_watch
from shared.refusals import Unavailable


@pytest.mark.parametrize("part", Part)
def test_every_help_but_time_which_the_clock_gives_says_what_to_do(part: Part) -> None:
    assert set(Kind) - set(TO_DO[part]) == {*TIMES, *FIXED}


def test_of_the_written_part_is_never_said_how_much() -> None:
    assert not [sentence for sentence in TO_DO[Part.WRITTEN].values() if any(map(str.isdigit, sentence))]


def test_a_window_renews_itself_while_there_are_few() -> None:
    refuse_if_too_many_watch(WINDOWS - 1, WINDOWS_OF_A_PERSON - 1)
    refuse_if_too_many_watch(0, 0)


@pytest.mark.parametrize("open_windows", [0, WINDOWS])
def test_the_fourth_window_of_a_person_hears_that_the_others_renew_themselves(open_windows: int) -> None:
    with pytest.raises(RenewsElsewhere) as refused:
        refuse_if_too_many_watch(open_windows, WINDOWS_OF_A_PERSON)
    assert refused.value.values == {"seconds": 60}


def test_with_too_many_windows_in_all_nobody_s_renews_itself() -> None:
    with pytest.raises(Unavailable):
        refuse_if_too_many_watch(WINDOWS, 0)
