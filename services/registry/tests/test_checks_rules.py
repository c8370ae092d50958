"""A list is read as its first row says, and a name is that of an entry or it is not."""

import pytest

from registry.checks.rules.is_that_name import is_that_name
from registry.checks.rules.pairs_of import NoRows, NothingSent, Pair, pairs_of, refuse_unless_sent

MARIA = ["Maria", "Luz", "Gomez"]


@pytest.mark.parametrize(
    ("titles", "cells", "name"),
    [
        (["Number", "Name"], ["1", "Maria Gomez"], "Maria Gomez"),
        (["Name", "NUMBER"], ["Maria Gomez", "1"], "Maria Gomez"),
        (["Número", "Nombre completo"], ["1", "Maria Gomez"], "Maria Gomez"),
        (["Town", "Number", "Employee"], ["Salem", "1", "Maria Gomez"], "Maria Gomez"),
        (["Last name", "First name", "Number"], ["Gomez", "Maria", "1"], "Maria Gomez"),
        (["Last", "Middle", "First", "No"], ["Gomez", "Luz", "Maria", "1"], "Maria Luz Gomez"),
        (["Apellidos", "Nombre", "Certificado"], ["Gomez", "Maria", "1"], "Maria Gomez"),
        (["Number", "Who", "Town"], ["1", "Maria Gomez", "Salem"], "Maria Gomez"),
        (["Who", "Number"], ["Maria Gomez", "1"], "Maria Gomez"),
        (["Number", "Name", "Person"], ["1", "Maria Gomez", "Boss"], "Maria Gomez"),
        (["", "Number", "Name"], ["Salem", "1", "Maria Gomez"], "Maria Gomez"),
    ],
)
def test_the_first_row_says_where_number_and_name_stand(titles: list[str], cells: list[str], name: str) -> None:
    assert pairs_of([titles, cells]) == (Pair(2, "1", name),)


def test_without_titles_the_number_comes_first() -> None:
    assert pairs_of([["1", "Gomez, Maria"], ["2"]]) == (Pair(1, "1", "Maria Gomez"), Pair(2, "2", ""))


def test_rows_are_counted_as_the_sheet_counts_them() -> None:
    rows = [[""], ["Number", "Name"], [], [" 1 ", " Maria "], ["", ""], ["2", "Ann"]]

    assert pairs_of(rows) == (Pair(4, "1", "Maria"), Pair(6, "2", "Ann"))


@pytest.mark.parametrize("rows", [[], [[""], []], [["Number", "Name"]], [["Number", "Name"], ["", ""]]])
def test_a_list_without_a_row_is_refused(rows: list[list[str]]) -> None:
    with pytest.raises(NoRows):
        pairs_of(rows)


def test_something_is_sent() -> None:
    refuse_unless_sent(something=True)
    with pytest.raises(NothingSent):
        refuse_unless_sent(something=False)


@pytest.mark.parametrize("typed", ["Maria Luz Gomez", "gomez maria luz", "GÓMEZ  Luz María", "Lucy Gomez"])
def test_a_name_is_known_in_any_order_and_by_what_its_owner_goes_by(typed: str) -> None:
    assert is_that_name(typed, "Maria Luz Gomez", ["Gomez Lucy"])


@pytest.mark.parametrize("typed", ["", "  ", "Ann Gomez", "Maria Luz Gomez Ann"])
def test_another_name_is_not_that_name(typed: str) -> None:
    assert not is_that_name(typed, "Maria Luz Gomez", [""])


def test_who_has_no_confirmed_name_is_nobody() -> None:
    assert not is_that_name("Lucy Gomez", None, ["Lucy Gomez"])
