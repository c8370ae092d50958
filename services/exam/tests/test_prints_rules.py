"""Text as pages of 25 lines of 40 cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.prints.rules import COLUMNS, ROWS, Place, as_brf, pages_of

LONG = "What would you say to somebody who has waited for an answer since the spring?"


def lines(count: int) -> list[tuple[Place, str]]:
    return [(Place.CHOICE, f"line {number}") for number in range(count)]


def test_each_kind_of_paragraph_has_its_indents() -> None:
    [page] = pages_of([(Place.HEADING, "Question 1"), (Place.WORDS, LONG), (Place.CHOICE, f"a) {LONG}")])

    assert page == [
        "Question 1",
        "  What would you say to somebody who has",
        "waited for an answer since the spring?",
        "a) What would you say to somebody who",
        "  has waited for an answer since the",
        "  spring?",
    ]


def test_a_hyphen_breaks_no_line() -> None:
    [page] = pages_of([(Place.CHOICE, "a" * 35 + " self-help")])

    assert page == ["a" * 35, "  self-help"]


def test_an_empty_line_stands_before_a_heading_but_not_at_the_top() -> None:
    [page] = pages_of([(Place.HEADING, "One"), (Place.WORDS, "Yes."), (Place.HEADING, "Two")])

    assert page == ["One", "  Yes.", "", "Two"]


@pytest.mark.parametrize(("before", "stays"), [(20, True), (21, False)])
def test_a_heading_goes_to_the_next_page_where_too_little_fits_below_it(before: int, *, stays: bool) -> None:
    """Twenty lines, an empty one, the heading and three after it are twenty-five."""
    pages = pages_of([*lines(before), (Place.HEADING, "Two")])

    assert [page[-1] for page in pages] == (["Two"] if stays else [f"line {before - 1}", "Two"])


def test_a_heading_of_two_lines_needs_one_more() -> None:
    assert len(pages_of([*lines(19), (Place.HEADING, LONG[:60])])) == 1
    assert len(pages_of([*lines(20), (Place.HEADING, LONG[:60])])) == 2


@pytest.mark.parametrize(("count", "pages"), [(ROWS, [25]), (ROWS + 1, [25, 1]), (3 * ROWS, [25, 25, 25])])
def test_a_full_page_is_followed_by_another(count: int, pages: list[int]) -> None:
    assert [len(page) for page in pages_of(lines(count))] == pages


@given(st.lists(st.tuples(st.sampled_from(Place), st.text("ab -\n", max_size=200)), max_size=40))
def test_nothing_is_wider_or_longer_than_a_page_and_no_word_is_left_out(paragraphs: list[tuple[Place, str]]) -> None:
    pages = pages_of(paragraphs)

    assert all(len(row) <= COLUMNS for page in pages for row in page)
    assert all(len(page) <= ROWS for page in pages)
    written = "".join("".join(row.split()) for page in pages for row in page)
    assert written == "".join("".join(text.split()) for _, text in paragraphs)


def test_a_printer_gets_a_form_feed_between_pages_and_none_after_the_last() -> None:
    assert as_brf([["a", ""], ["b"]]) == "a\r\n\r\n\fb\r\n"
