import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.index.rules.asked import NoName, Way, asked
from registry.index.rules.slips import is_one_slip, left_out, slips
from registry.index.rules.sorted_as import LONGEST_NAME, LONGEST_SPELLINGS, LONGEST_WORD, sorted_as, terms
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


@given(some.text(max_size=60))
def test_all_spellings_of_a_name_lead_to_it(name: str) -> None:
    assert terms(sorted_as(name)) == frozenset(words(name))


def test_nobody_who_is_not_listed_by_name_has_words() -> None:
    assert terms("", ["@place salem"]) == frozenset()


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
