"""An erasure says in plain words what it takes, and leaves what protects others."""

import pytest

from registry.erasure.rules import HOLDINGS, OTHER, NothingKept, holdings, refuse_unless_kept, stays_on_record
from registry.statuses.rules.mark_certification import Mark


def test_only_a_decision_that_protects_others_outlives_an_erasure() -> None:
    assert [mark for mark in Mark if stays_on_record(mark)] == [Mark.SUSPENDED, Mark.REVOKED]


@pytest.mark.parametrize("would_go", [{}, {"certifications": 0, "listings": 0}])
def test_who_is_not_known_is_told_at_the_field(would_go: dict[str, int]) -> None:
    with pytest.raises(NothingKept) as refused:
        refuse_unless_kept(would_go)
    assert refused.value.field == "whom"


def test_one_row_of_somebody_is_enough_to_be_erased() -> None:
    refuse_unless_kept({"certifications": 0, "listings": 1})


def test_no_table_is_counted_twice() -> None:
    tables = [table for tables in HOLDINGS.values() for table in tables]

    assert len(tables) == len(set(tables))


def test_rows_are_counted_in_plain_words_and_what_has_none_is_told_too() -> None:
    assert holdings({"certifications": 1, "renewals": 2, "listings": 0, "a_table_of_tomorrow": 2, "another": 3}) == {
        "The certification and its renewals": 3,
        "Other rows": 5,
    }
    assert holdings({}) == {}


def test_every_row_is_told_once() -> None:
    by_table = {table: 1 for tables in HOLDINGS.values() for table in tables}
    told_of = holdings(by_table)

    assert sum(told_of.values()) == len(by_table)
    assert OTHER not in told_of
