import pytest

from registry.names.rules import is_view

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
