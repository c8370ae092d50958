from datetime import date

import pytest

from registry.names.rules import (
    NameWaits,
    NotOfTheName,
    StandsStill,
    is_view,
    refuse_if_standing_still,
    refuse_unless_confirmed,
    refuse_unless_of_the_name,
)

CASES = [
    # the confirmed name, what its owner would show, whether they may
    ("Maria Gomez Ruiz", "Maria Gomez Ruiz", True),
    ("Maria Gomez Ruiz", "Maria G.", True),
    ("Maria Gomez Ruiz", "M. Ruiz", True),
    ("Maria Gomez Ruiz", "ruiz maría", True),  # in any order, with other accents
    ("Maria Gomez Ruiz", "M. G. R.", False),  # no word is whole
    ("Maria Gomez Ruiz", "Maria", False),  # one of two words is too little to be a name
    ("Maria Gomez Ruiz", "Maria Maria", False),  # each word once
    ("Maria Gomez Ruiz", "Maria M.", False),  # and its letter counts as the word
    ("Maria Gomez Ruiz", "Dr. Maria Gomez", False),
    ("Maria Gomez Ruiz", "Maria Lopez", False),
    ("Sukarno", "Sukarno", True),  # one word is a whole name
    ("Sukarno", "S.", False),
    ("Seán O’Neill", "Sean ONeill", True),
    ("Anna-Lena Kern", "Anna K.", True),
    ("李 小龍", "小龍 李", True),
]


@pytest.mark.parametrize(("name", "shown", "may"), CASES)
def test_what_of_a_name_may_be_shown(name: str, shown: str, may: bool) -> None:
    assert is_view(shown, name) == may


@pytest.mark.parametrize("shown", ["Maria G.", "Lucy"])
def test_a_view_of_the_name_is_shown_or_a_name_in_use_that_was_confirmed(shown: str) -> None:
    refuse_unless_of_the_name(shown, "Maria Gomez Ruiz", ["Lucy"])


@pytest.mark.parametrize("shown", ["Lucy", "lucia g.", "L."])
def test_what_was_never_confirmed_is_not_shown(shown: str) -> None:
    with pytest.raises(NotOfTheName) as refused:
        refuse_unless_of_the_name(shown, "Maria Gomez Ruiz", ["Lucia G."])
    assert refused.value.field == "name"


def test_no_paper_carries_a_name_that_only_its_bearer_has_seen() -> None:
    refuse_unless_confirmed(confirmed=True)
    with pytest.raises(NameWaits):
        refuse_unless_confirmed(confirmed=False)


def test_nobody_takes_another_name_after_a_decision() -> None:
    refuse_if_standing_still(None)
    with pytest.raises(StandsStill) as refused:
        refuse_if_standing_still(date(2026, 5, 9))
    assert refused.value.values == {"since": date(2026, 5, 9)}
