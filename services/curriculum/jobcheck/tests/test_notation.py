"""How a pattern of the rules is read."""

import pytest

from jobcheck.notation import Index, Notation, spans

NOTATION = Notation({"people": "people, client~", "all": "{people}, guests"})


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("collect~ > urine", "Collecting of urine"),
        ("carry~ > keys", "He carries the keys"),
        ("stop~ > people", "Stopped two people"),
        ("hospital*", "After hospitalization"),
        ("# hours", "Some 30 hours"),
        ("give _ out", "Give it out"),
        ("charge + of", "In charge, of course, of it"),
        ("rent & collect~", "Collect the rent"),
        ("rent & collect~", "Rent is collected"),
        ("pay~ > {all}", "Pay each client"),
        ("pay~ > {all}", "Pay guests"),
        ("{people} funds", "The client's funds"),
        ("co pay", "Take the co-pay"),
        ("isn't > here", "She isn’t here"),
    ],
)
def test_what_a_pattern_says_is_found(stated: str, sentence: str) -> None:
    assert found(stated, sentence)


@pytest.mark.parametrize(
    ("stated", "sentence"),
    [
        ("collect~ > urine", "Urine is what they collect"),
        ("collect > urine", "Collecting urine"),
        ("charge + of", "Charge for all of it"),
        ("collect > urine", "Collect one two three four five six seven urine"),
        ("# hours", "Few hours"),
    ],
)
def test_what_a_pattern_does_not_say_is_not_found(stated: str, sentence: str) -> None:
    assert not found(stated, sentence)


def test_a_place_goes_from_the_first_word_to_the_last() -> None:
    pattern = NOTATION.pattern("collect > urine")
    matches = Index([pattern]).match("You collect some urine here.")

    assert spans(pattern, matches) == [(1, 3)]
    assert matches.places[1][0] == 4


def found(stated: str, sentence: str) -> bool:
    pattern = NOTATION.pattern(stated)
    return bool(spans(pattern, Index([pattern]).match(sentence)))
