from datetime import date

import pytest
from hypothesis import given as any_of
from hypothesis import strategies as some

from curriculum.completion.rules import (
    PAPER_ALPHABET,
    AlreadyRecorded,
    NotInTheFuture,
    Progress,
    paper_number,
    refuse_if_recorded,
    refuse_unless_past,
)

FEW, MANY = some.integers(0, 40), some.integers(0, 900)


@any_of(FEW, FEW, MANY, MANY)
def test_a_training_is_complete_exactly_when_nothing_is_missing(
    modules: int, required: int, minutes: int, minutes_required: int
) -> None:
    progress = Progress(modules, required, minutes, minutes_required)

    assert progress.complete == (modules >= required and minutes >= minutes_required)
    assert progress.complete == (progress.modules_missing == progress.minutes_missing == 0)
    assert progress.modules_missing >= 0 and progress.minutes_missing >= 0


@any_of(some.text(alphabet=PAPER_ALPHABET, min_size=8, max_size=8))
def test_a_paper_says_at_once_that_it_is_about_attendance(letters: str) -> None:
    number = paper_number(letters)

    assert number.startswith("AT-") and len(number) == 12
    assert not set(number.removeprefix("AT-")) & set("01OILU")


def test_an_old_record_is_of_the_past_and_brought_in_once() -> None:
    today = date(2026, 3, 2)
    refuse_if_recorded(known=False)
    refuse_unless_past(today, today)

    with pytest.raises(AlreadyRecorded):
        refuse_if_recorded(known=True)
    with pytest.raises(NotInTheFuture):
        refuse_unless_past(date(2026, 3, 3), today)
