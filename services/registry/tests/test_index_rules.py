import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.index.rules.asked import NoName, Way, asked
from registry.index.rules.slips import is_one_slip, left_out, slips
from registry.index.rules.sorted_as import (
    APART,
    LONGEST_NAME,
    LONGEST_SPELLINGS,
    LONGEST_WORD,
    cut,
    language_tag,
    place_tag,
    sorted_as,
    specialty_tag,
    terms,
)
from shared.names import words

CASES = [
    # a name as its owner writes it, what somebody types, whether it is found
    ("María Núñez", "maria", True),
    ("María Núñez", "NUÑEZ", True),
    ("María Núñez", "nun mar", True),
    ("María Núñez", "m nunez", True),
    ("María Núñez", "unez", False),
    ("Sean O’Neil", "oneil", True),
    ("Sean O’Neil", "o neil", True),
    ("Ann-Marie Bolt", "annmarie", True),
    ("Ann-Marie Bolt", "marie bolt", True),
    ("Wei Li", "li", True),
    ("Wei Liang", "li", False),  # two letters are a name
    ("Wei Liang", "lia", True),
    ("O", "o", True),  # a name of one letter
    ("Otto", "o", False),
    ("李小龍", "小龍", True),
    ("李 小龍", "李", True),
    ("Jürgen Müller", "Mueller", True),
]


def is_found(name: str, typed: str) -> bool:
    """As the statements do it."""
    known = f" {sorted_as(name)} "
    return all(f" {one.text}{' ' if one.way == Way.WHOLE else ''}" in known for one in asked(typed).words)


@pytest.mark.parametrize(("name", "typed", "found"), CASES)
def test_who_is_found_by_what(name: str, typed: str, found: bool) -> None:
    assert is_found(name, typed) == found


@given(some.text(min_size=1, max_size=40))
def test_everybody_is_found_by_their_whole_name(name: str) -> None:
    try:
        asked(name)
    except NoName:
        return
    assert is_found(name, name)


@given(some.text(max_size=300))
def test_a_key_of_the_index_has_room_for_every_name(name: str) -> None:
    key = sorted_as(name)

    assert len(key.encode()) <= max(LONGEST_NAME, LONGEST_SPELLINGS) + 8
    assert all(len(term.encode()) <= LONGEST_WORD for term in terms(key))


TEN = "bcdfghklmn"


def test_words_of_a_name_stand_before_its_spellings_as_long_as_there_is_room() -> None:
    fits = [letter + "a" * 98 for letter in TEN]
    longer = [*fits[:-1], fits[-1] + "a"]

    assert sorted_as(" ".join(fits)) == " ".join(fits)
    assert sorted_as(" ".join(longer)) == APART.join((" ".join(fits[:-1]), longer[-1]))


def test_spellings_that_have_no_room_are_left_out() -> None:
    own, spellings = sorted_as(" ".join(letter + "ü" * 98 for letter in TEN)).split(APART)

    assert own.split() == [letter + "u" * 98 for letter in TEN]
    assert spellings.split() == [letter + "ue" * 98 for letter in TEN[:2]]


@pytest.mark.parametrize(("word", "kept"), [("a" * 400, 400), ("a" * 401, 400), ("李" * 133, 133), ("李" * 134, 133)])
def test_a_word_is_cut_where_a_key_ends_and_never_within_a_letter(word: str, kept: int) -> None:
    assert cut(word) == word[:kept]


def test_no_tag_can_be_taken_for_a_word_or_another_tag() -> None:
    tags = {place_tag("Salem"), language_tag("salem"), specialty_tag("salem")}

    assert len(tags) == 3
    assert not tags & terms(sorted_as("@place salem @lang @spec"))
    assert place_tag(" SÁLEM ") in tags


@given(some.text(max_size=60))
def test_all_spellings_of_a_name_lead_to_it(name: str) -> None:
    assert terms(sorted_as(name)) == frozenset(words(name))


def test_nobody_who_is_not_listed_by_name_has_words() -> None:
    assert terms("", ["@place salem"]) == frozenset()


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("o", "whole"),  # alone it is a name
        ("o otto", "initial begins"),
        ("li wei", "whole begins"),
        ("李 wei", "begins begins"),
        ("o李 wei", "begins begins"),
        ("wei wei", "begins"),
        ("a b c d e f g h i", "initial " * 8),  # no more words than eight
    ],
)
def test_how_a_word_is_to_be_found(typed: str, ways: str) -> None:
    assert [word.way.value for word in asked(typed).words] == ways.split()


@pytest.mark.parametrize(
    ("typed", "may"),
    [("maria gomez", True), ("maria", False), ("maria g", False), ("m g", False), ("m maria g li", True)],
)
def test_two_words_that_are_no_initials_can_be_a_first_and_a_last_name(typed: str, may: bool) -> None:
    assert asked(typed).may_be_whole == may


def test_whole_names_are_asked_for_with_the_same_words_and_tags() -> None:
    whole = asked("m gomez", ("@place salem",)).whole()

    assert [(word.text, word.way) for word in whole.words] == [("m", Way.WHOLE), ("gomez", Way.WHOLE)]
    assert whole.tags == ("@place salem",)


@pytest.mark.parametrize("typed", ["", " ", "!?", "'"])
def test_what_has_no_letter_asks_for_one(typed: str) -> None:
    with pytest.raises(NoName):
        asked(typed)


@pytest.mark.parametrize(
    ("typed", "word", "near"),
    [
        ("jonson", "johnson", True),
        ("johhnson", "johnson", True),
        ("johmson", "johnson", True),
        ("jonhson", "johnson", True),
        ("johnson", "johnson", False),
        ("jonhsno", "johnson", False),
        ("jhson", "johnson", False),
    ],
)
def test_one_slip_is_told_from_two(typed: str, word: str, near: bool) -> None:
    assert is_one_slip(typed, word) == near


@given(some.text("abc", min_size=3, max_size=8), some.data())
def test_every_slip_leads_back_to_its_word(word: str, data: some.DataObject) -> None:
    place = data.draw(some.integers(0, len(word) - 1))
    sign = data.draw(some.sampled_from("abcd"))
    swapped = word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]
    cut, more, other = word[:place] + word[place + 1 :], word[:place] + sign + word[place:], word[:place] + sign

    for typed in {cut, more, other + word[place + 1 :], swapped} - {word}:
        assert is_one_slip(typed, word)
        assert word in left_out(typed) or slips(word) & {typed, *left_out(typed)}


@pytest.mark.parametrize("word", ["", "li", "a" * 21, "@lang en", "@place salem"])
def test_nobody_mistypes_what_is_too_short_too_long_or_no_word(word: str) -> None:
    assert slips(word) == frozenset()


@pytest.mark.parametrize("word", ["ana", "a" * 20])
def test_other_words_are_kept_under_what_is_left_without_a_letter(word: str) -> None:
    assert {len(slip) for slip in slips(word)} == {len(word) - 1}
