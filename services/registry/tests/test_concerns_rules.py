"""A concern goes one way, is resumed by a code, and nobody with a tie has a part in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.concerns.rules import (
    LETTERS,
    MOVES,
    ConflictDeclared,
    NobodyTold,
    NothingTold,
    NotInForm,
    NotThatStep,
    OwnConcern,
    State,
    code_read,
    hashed,
    new_code,
    refuse_if_tied,
    refuse_unless_told,
)

CODE = "1AVE-KMNP-QRST-WXYZ-2345"


def test_a_new_code_is_read_as_it_is_and_never_comes_twice() -> None:
    codes = {new_code() for _ in range(300)}

    assert len(codes) == 300
    assert {code_read(code) for code in codes} == codes
    assert {len(part) for code in codes for part in code.split("-")} == {4}
    assert set("".join(codes)) - {"-"} == set(LETTERS)


@pytest.mark.parametrize(
    "typed",
    [
        "1ave kmnp qrst wxyz 2345",
        " 1AVEKMNPQRSTWXYZ2345\n",
        "IAUE-KMNP-QRST-WXYZ-2345",
        "laue.kmnp.qrst.wxyz.2345",
        "1AVE–KMNP–QRST–WXYZ–2345",  # as a word processor makes it of a hyphen
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert code_read(typed) == CODE


@pytest.mark.parametrize("typed", ["", "CPS-1", CODE[:-1], CODE + "6", CODE.replace("5", "0"), CODE.replace("5", "O")])
def test_what_cannot_be_a_code_is_told_as_one(typed: str) -> None:
    with pytest.raises(NotInForm, match="twenty"):
        code_read(typed)


@given(st.text())
def test_whatever_is_read_is_read_again_as_it_is(typed: str) -> None:
    try:
        code = code_read(typed)
    except NotInForm:
        return
    assert code_read(code) == code


def test_what_is_kept_of_a_code_stays_the_same_and_tells_nothing_of_it() -> None:
    assert hashed(CODE) == hashed(CODE) != hashed(CODE.replace("5", "6"))
    assert CODE not in hashed(CODE)


def test_who_sends_says_whom_it_is_about_and_what_happened() -> None:
    refuse_unless_told("somebody", "something")
    with pytest.raises(NobodyTold) as nobody:
        refuse_unless_told(" \n", "something")
    with pytest.raises(NothingTold) as nothing:
        refuse_unless_told("somebody", "\t ")
    assert (nobody.value.field, nothing.value.field) == ("about", "what")


def test_who_told_of_it_or_has_a_tie_has_no_part_in_it() -> None:
    refuse_if_tied(conflict=False, told_it=False)
    with pytest.raises(ConflictDeclared):
        refuse_if_tied(conflict=True, told_it=False)
    for conflict in (True, False):
        with pytest.raises(OwnConcern):
            refuse_if_tied(conflict=conflict, told_it=True)


def test_what_was_taken_up_ends_with_a_conclusion_and_nothing_comes_back() -> None:
    assert {(state.value, verb) for state, verb, to in MOVES if to == State.CLOSED} == {
        ("received", "close"),
        ("taken-up", "conclude"),
    }
    assert MOVES.after(MOVES.after(State.DRAFT, "send"), "take-up") == State.TAKEN_UP
    assert not [move for move in MOVES if move[0] == State.CLOSED]
    with pytest.raises(NotThatStep):
        MOVES.after(State.TAKEN_UP, "close")
