"""A code opens an organization however it is typed, and somebody always leads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.members.rules import (
    CODE_ALPHABET,
    CODE_LENGTH,
    LastOwner,
    code_as_meant,
    code_as_written,
    refuse_if_last_owner,
)

CODES = st.text(CODE_ALPHABET, min_size=CODE_LENGTH, max_size=CODE_LENGTH)


@pytest.mark.parametrize("typed", ["23AB-45CD", "23ab 45cd", " 23AB45CD\n", "23ab–45cd"])
def test_case_spaces_and_dashes_do_not_matter(typed: str) -> None:
    assert code_as_meant(typed) == "23AB45CD"


def test_a_code_is_written_four_by_four() -> None:
    assert code_as_written("23AB45CD67EF") == "23AB-45CD-67EF"


@given(CODES)
def test_every_code_is_meant_as_it_is_written(code: str) -> None:
    written = code_as_written(code)

    assert code_as_meant(written) == code_as_meant(written.lower()) == code


def test_no_sign_of_a_code_can_be_taken_for_another() -> None:
    assert len(set(CODE_ALPHABET)) == len(CODE_ALPHABET)
    assert not set(CODE_ALPHABET) & set("01ILOU")


def test_the_last_one_who_leads_it_stays() -> None:
    with pytest.raises(LastOwner):
        refuse_if_last_owner(["erin"], "erin")


@pytest.mark.parametrize("owners", [["erin", "femi"], ["femi"], []])
def test_others_may_leave(owners: list[str]) -> None:
    refuse_if_last_owner(owners, "erin")
