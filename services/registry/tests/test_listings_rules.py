import pytest
from hypothesis import given
from hypothesis import strategies as some

from registry.listings.rules import ShortName, asked
from shared.names import words

CASES = [
    # a name as its owner writes it, what somebody types, whether it is found
    ("José Núñez", "jose nunez", True),
    ("José Núñez", "NUÑ", True),
    ("José Núñez", "nunez jose", True),  # in any order
    ("José Núñez", "ose", False),  # beginnings only
    ("José Núñez", "jose gomez", False),  # every word has to fit
    ("Seán O'Neil", "oneil", True),
    ("Seán O'Neil", "o'neil", True),
    ("Seán O’Neil", "neil", True),
    ("Ann-Marie Smith", "annmarie", True),
    ("Ann-Marie Smith", "marie", True),
    ("Łukasz Sørensen", "lukasz sorensen", True),
    ("Straße Müller", "strasse muller", True),
    ("Ǆenan Ölçer", "dzenan olcer", True),
    ("王 小明", "小明", True),
    ("李小龍", "小龍", True),  # without the surname
    ("李 小龍", "李", True),  # one sign is a whole surname
    ("Sione Ma\u02bbafu", "Ma'afu", True),
    ("Jürgen Müller", "Mueller", True),
]


@pytest.mark.parametrize(("name", "typed", "found"), CASES)
def test_who_is_found_by_what(name: str, typed: str, found: bool) -> None:
    known = words(name)

    assert all(any(term.startswith(word) for term in known) for word in asked(typed)) == found


@given(some.text(min_size=1, max_size=40))
def test_everybody_is_found_by_their_whole_name(name: str) -> None:
    try:
        typed = asked(name)
    except ShortName:
        return
    assert set(typed) <= set(words(name))


@pytest.mark.parametrize("typed", ["", " ", "a", "a b", "!?", "'"])
def test_less_than_two_letters_are_sent_back(typed: str) -> None:
    with pytest.raises(ShortName):
        asked(typed)
