"""A word is explained where it stands as it is, and nowhere where that would point to an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exam.glossary.rules import Piece, pieces, points_to_some, stands_in

TEXT = "A ward is a part of a hospital; wards have a ward round."


@pytest.mark.parametrize(
    ("word", "stands"),
    [("ward", True), ("ward round", True), ("wards", True), ("war", False), ("round.", True), ("Ward", False)],
)
def test_a_word_stands_where_it_is_written_alike_and_is_no_part_of_another(word: str, stands: bool) -> None:
    assert stands_in(word, TEXT) == stands


@pytest.mark.parametrize(
    ("texts", "points"),
    [
        (["Go to the ward.", "Go home."], True),
        (["Go home.", "Wards are closed."], True),
        (["Go to the ward.", "Go home.", "Stay in the WARD."], True),
        (["Go to the ward.", "Stay in the ward."], False),
        (["Go home.", "Stay here."], False),
        (["Go forward.", "Stay here."], False),
        ([], False),
    ],
)
def test_a_word_in_some_answers_and_not_in_all_points_to_them(texts: list[str], points: bool) -> None:
    assert points_to_some("ward", texts) == points


def explained(text: str, *words: str) -> list[str]:
    return [piece.text for piece in pieces(text, words) if piece.explained]


def test_a_text_is_taken_apart_at_the_words_that_are_explained() -> None:
    assert list(pieces("The ward closes.", ["ward"])) == [
        Piece("The ", explained=False),
        Piece("ward", explained=True),
        Piece(" closes.", explained=False),
    ]
    assert list(pieces("ward", ["ward"])) == [Piece("ward", explained=True)]
    assert list(pieces("The ward closes.", [])) == [Piece("The ward closes.", explained=False)]


@pytest.mark.parametrize("words", [("ward", "ward round"), ("ward round", "ward")])
def test_of_two_words_that_begin_in_one_place_the_longer_one_is_explained(words: tuple[str, ...]) -> None:
    assert explained(TEXT, *words) == ["ward", "ward round"]


@given(st.text(alphabet="ab .()", max_size=30), st.lists(st.text(alphabet="ab.(", min_size=1, max_size=3), max_size=3))
def test_nothing_of_a_text_is_lost_and_what_is_explained_stands_in_it(text: str, words: list[str]) -> None:
    found = list(pieces(text, words))

    assert "".join(piece.text for piece in found) == text
    assert {piece.text for piece in found if piece.explained} <= {word for word in words if stands_in(word, text)}
