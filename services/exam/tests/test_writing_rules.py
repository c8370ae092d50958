"""What somebody wrote is an item where it is whole, has a right answer, and explains nothing that leads to it."""

import pytest

from exam.writing.rules import (
    LETTERS,
    LONGEST_MEANING,
    LONGEST_WORD,
    MOST_EXPLAINED,
    ByFile,
    NewerVersion,
    NoSuchStrand,
    NotExplained,
    NotExplainedInBoth,
    NothingChanged,
    NotInBothLanguages,
    OptionsNotWhole,
    PointsNotRight,
    PointsToAnswer,
    TooManyExplained,
    WordNotThere,
    explanations_in,
    letters_of,
    refuse_if_newer,
    refuse_if_same,
    refuse_unless_both,
    refuse_unless_explained_in_both,
    refuse_unless_explains,
    refuse_unless_on_page,
    refuse_unless_points,
    refuse_unless_strand,
)

STEM = "Kim is in the ward. What do you do?"


@pytest.mark.parametrize(
    ("given", "fewest"), [("ab", 2), ("abc", 2), ("abc", 3), (LETTERS, 3)], ids=lambda value: str(value)
)
def test_answers_stand_from_the_first_box_on(given: str, fewest: int) -> None:
    assert letters_of(dict.fromkeys(given, "I wait.") | {"z": "no box"}, fewest) == list(given)


@pytest.mark.parametrize(("given", "fewest"), [("", 2), ("a", 2), ("ab", 3), ("bc", 2), ("abd", 2), ("acdef", 3)])
def test_too_few_answers_and_one_left_out_are_refused(given: str, fewest: int) -> None:
    options = dict.fromkeys(LETTERS, "") | dict.fromkeys(given, "I wait.")

    with pytest.raises(OptionsNotWhole) as refused:
        letters_of(options, fewest)
    assert refused.value.field == "options.a"


@pytest.mark.parametrize(
    ("kind", "worths", "most"),
    [
        ("choice", [1, 0], None),
        ("choice", [0, 0, 1], None),
        # of several: as many may be chosen as there are, and what is wrong may take points away
        ("multiple", [1, 0, 1], 2),
        ("multiple", [1, 1, -1], 3),
        ("multiple", [0.5, 0, 0], 2),
    ],
)
def test_what_is_right_is_worth_something_and_the_rest_is_not(kind: str, worths: list[float], most: int | None) -> None:
    refuse_unless_points(kind, worths, most)


@pytest.mark.parametrize(
    ("kind", "worths", "most"),
    [
        # none right, two right, half right, more than right, and one that takes away
        ("choice", [0, 0], None),
        ("choice", [1, 1, 0], None),
        ("choice", [0.5, 0], None),
        ("choice", [2, 0], None),
        ("choice", [1, 0, -1], None),
        ("choice", [1], None),
        # none or all right, or nobody knows how many to choose, or only one, or more than there are
        ("multiple", [0, 0, 0], 2),
        ("multiple", [1, 1, 1], 2),
        ("multiple", [1, 0, 1], None),
        ("multiple", [1, 0, 1], 1),
        ("multiple", [1, 0, 1], 4),
        ("text", [1, 0], None),
        ("text", [1, 0, 1], 2),
    ],
)
def test_other_points_are_refused(kind: str, worths: list[float], most: int | None) -> None:
    with pytest.raises(PointsNotRight) as refused:
        refuse_unless_points(kind, worths, most)
    assert refused.value.field == "worths.a"


@pytest.mark.parametrize(
    "spanish",
    [
        {},
        {"stem": "", "a": "", "b": "", "glossary": ""},
        {"stem": "Kim calla.", "a": "Espero.", "b": "Me voy."},
        {"stem": "Kim calla.", "a": "Espero.", "b": "Me voy.", "c": "", "glossary": "calla: no habla"},
    ],
)
def test_everything_is_written_in_spanish_too_or_nothing(spanish: dict[str, str]) -> None:
    refuse_unless_both("ab", spanish)


@pytest.mark.parametrize(
    "spanish",
    [
        {"stem": "Kim calla."},
        {"a": "Espero.", "b": "Me voy."},
        {"stem": "Kim calla.", "a": "Espero.", "b": ""},
        {"stem": "Kim calla.", "a": "Espero.", "b": "Me voy.", "c": "Otra."},
        {"glossary": "calla: no habla"},
    ],
)
def test_a_part_of_it_in_spanish_is_refused(spanish: dict[str, str]) -> None:
    with pytest.raises(NotInBothLanguages) as refused:
        refuse_unless_both("ab", spanish)
    assert refused.value.field == "spanish.stem"


def test_each_line_explains_one_word_and_blank_lines_explain_none() -> None:
    assert explanations_in("ward:  a part \t of a hospital\n \nward round : at ten: all come\n", "glossary") == {
        "w1": "ward: a part of a hospital",
        "w2": "ward round: at ten: all come",
    }
    assert explanations_in(" \n", "glossary") == {}


def test_the_longest_word_and_the_longest_meaning_are_taken() -> None:
    line = f"{'w' * LONGEST_WORD}: {'m' * LONGEST_MEANING}"

    assert explanations_in(line, "glossary") == {"w1": line}
    assert explanations_in("w:m", "glossary") == {"w1": "w: m"}


@pytest.mark.parametrize(
    "line",
    [
        "ward means a part",
        "ward:",
        ": a part of a hospital",
        f"{'w' * (LONGEST_WORD + 1)}: m",
        f"w: {'m' * (LONGEST_MEANING + 1)}",
    ],
)
def test_a_line_without_a_word_or_a_meaning_is_refused(line: str) -> None:
    with pytest.raises(NotExplained) as refused:
        explanations_in(f"home: where one lives\n{line}", "spanish.glossary")
    assert refused.value.field == "spanish.glossary"


def test_six_words_are_explained_and_a_seventh_is_too_much() -> None:
    lines = ["ward: a part of a hospital"] * MOST_EXPLAINED

    assert len(explanations_in("\n\n".join(lines), "glossary")) == 6
    with pytest.raises(TooManyExplained) as refused:
        explanations_in("\n".join([*lines, lines[0]]), "glossary")
    assert refused.value.field == "glossary"


def test_a_word_of_the_question_that_leads_to_no_answer_is_explained() -> None:
    refuse_unless_explains([], STEM, ["I go.", "I stay."], "glossary")
    refuse_unless_explains(["ward: a part: the second"], STEM, ["I go.", "I stay."], "glossary")
    refuse_unless_explains(["ward: a part"], STEM, ["I go to the ward.", "I leave the ward."], "glossary")


def test_the_first_word_that_is_not_in_the_question_is_named() -> None:
    with pytest.raises(WordNotThere) as refused:
        refuse_unless_explains(["Kim: a person", "war: a fight"], STEM, ["I go.", "I stay."], "glossary")
    assert (refused.value.field, refused.value.values) == ("glossary", {"word": "war"})


def test_a_word_of_one_answer_is_named_and_not_explained() -> None:
    with pytest.raises(PointsToAnswer) as refused:
        refuse_unless_explains(["ward: a part"], STEM, ["I go to the ward.", "I stay."], "spanish.glossary")
    assert (refused.value.field, refused.value.values) == ("spanish.glossary", {"word": "ward"})


def test_the_same_words_are_explained_in_both_languages() -> None:
    refuse_unless_explained_in_both(["w1", "w2"], ["w2", "w1"])
    refuse_unless_explained_in_both([], [])
    for own, other in ((["w1"], []), ([], ["w1"]), (["w1", "w2"], ["w1"])):
        with pytest.raises(NotExplainedInBoth) as refused:
            refuse_unless_explained_in_both(own, other)
        assert refused.value.field == "spanish.glossary"


def test_an_item_belongs_to_a_strand_that_there_is() -> None:
    refuse_unless_strand({"E5": "Listening"}, "E5", "element")
    with pytest.raises(NoSuchStrand) as refused:
        refuse_unless_strand({"E5": "Listening"}, "Listening", "element")
    assert refused.value.field == "element"


@pytest.mark.parametrize("newest", [1, 3])
def test_only_the_newest_version_is_followed(newest: int) -> None:
    refuse_if_newer(newest=2, base=2)
    with pytest.raises(NewerVersion):
        refuse_if_newer(newest, base=2)


def test_a_version_in_which_nothing_is_other_is_none() -> None:
    refuse_if_same({"stem": STEM}, {"stem": STEM + " "})
    with pytest.raises(NothingChanged):
        refuse_if_same({"stem": STEM}, {"stem": STEM})


@pytest.mark.parametrize("kind", ["choice", "multiple"])
def test_a_choice_is_written_on_a_page_and_stays_of_its_kind(kind: str) -> None:
    refuse_unless_on_page(kind, recorded=False)
    refuse_unless_on_page(kind, recorded=False, wanted=kind)
    for recorded, wanted in (
        (True, None),
        (True, kind),
        (False, "match"),
        (False, {"choice": "multiple"}.get(kind, "choice")),
    ):
        with pytest.raises(ByFile):
            refuse_unless_on_page(kind, recorded=recorded, wanted=wanted)


@pytest.mark.parametrize("wanted", [None, "text", "choice"])
def test_another_kind_is_written_as_a_file(wanted: str | None) -> None:
    with pytest.raises(ByFile):
        refuse_unless_on_page("text", recorded=False, wanted=wanted)
