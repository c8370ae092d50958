"""Colleagues are certified and named, and one person writes so many letters in a day."""

import pytest

from registry.directory.rules import (
    LETTERS_A_DAY,
    LettersUsedUp,
    NameNotConfirmed,
    OnlyForCertified,
    refuse_if_used_up,
    refuse_unless_certified_today,
    refuse_unless_named,
)


def test_the_directory_is_for_people_who_are_certified_today() -> None:
    refuse_unless_certified_today(certified=True)
    with pytest.raises(OnlyForCertified):
        refuse_unless_certified_today(certified=False)


def test_colleagues_see_a_name_that_another_person_confirmed() -> None:
    refuse_unless_named(confirmed=True)
    with pytest.raises(NameNotConfirmed):
        refuse_unless_named(confirmed=False)


def test_the_last_letter_of_a_day_is_carried_and_no_other_until_tomorrow() -> None:
    refuse_if_used_up(LETTERS_A_DAY - 1, seconds=60)
    for letters in (LETTERS_A_DAY, LETTERS_A_DAY + 1):
        with pytest.raises(LettersUsedUp) as refused:
            refuse_if_used_up(letters, seconds=60)
        assert refused.value.seconds == 60
