"""Whose answers are read back to them, and that it is the newest words that were heard."""

import pytest

from exam.reading_back.rules import ChangedSince, is_read_back, refuse_if_changed
from exam.supports.rules import Kind

BY_A_PERSON = {Kind.SCRIBE, Kind.READER}


@pytest.mark.parametrize("kind", Kind)
def test_answers_are_read_back_where_a_person_reads_or_writes(kind: Kind) -> None:
    assert is_read_back({kind}) == (kind in BY_A_PERSON)
    assert is_read_back({kind, Kind.SCRIBE})


def test_without_anything_approved_nothing_is_read_back() -> None:
    assert not is_read_back(())


@pytest.mark.parametrize("newest", [2, 4])
def test_an_answer_is_confirmed_as_it_stands_now(newest: int) -> None:
    refuse_if_changed(3, newest=3)
    with pytest.raises(ChangedSince):
        refuse_if_changed(3, newest)
