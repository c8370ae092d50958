"""A name is confirmed by somebody else, once, and is another one by its capitals alone."""

import pytest

from registry.name_requests.rules import (
    MOVES,
    AlreadyAnswered,
    Kind,
    SameName,
    State,
    is_alike,
    kind_of,
    refuse_if_confirmed,
)


@pytest.mark.parametrize(
    ("attested", "beside", "kind"),
    [
        (None, False, Kind.FIRST),
        (None, True, Kind.FIRST),  # there is none yet that it could stand beside
        ("Ana Diaz", False, Kind.CHANGE),
        ("Ana Diaz", True, Kind.USED),
    ],
)
def test_a_name_is_the_first_or_stands_in_place_of_another_or_beside_it(
    attested: str | None, *, beside: bool, kind: Kind
) -> None:
    assert kind_of(attested, beside=beside) == kind


@pytest.mark.parametrize("name", ["Ana Diaz", "Lucy Diaz"])
def test_what_is_confirmed_is_not_asked_for_again(name: str) -> None:
    with pytest.raises(SameName) as refused:
        refuse_if_confirmed(name, "Ana Diaz", ("Lucy Diaz",))
    assert refused.value.field == "name"


@pytest.mark.parametrize("name", ["ana diaz", "Ana Díaz", "Ana"])
def test_the_same_letters_with_other_capitals_are_another_name(name: str) -> None:
    refuse_if_confirmed(name, "Ana Diaz", ("Lucy Diaz",))
    refuse_if_confirmed(name, None, ())


@pytest.mark.parametrize(
    ("name", "attested", "alike"),
    [("ANA DÍAZ", "Ana Diaz", True), ("Ana Diez", "Ana Diaz", False), ("Ana Diaz", None, False)],
)
def test_whoever_decides_is_told_what_differs_by_capitals_and_accents_alone(
    name: str, attested: str | None, *, alike: bool
) -> None:
    assert is_alike(name, attested) == alike


def test_a_request_is_answered_once() -> None:
    assert {state for state, _, _ in MOVES} == {State.WAITING}
    assert {to for _, _, to in MOVES} == set(State) - {State.WAITING}
    with pytest.raises(AlreadyAnswered):
        MOVES.after(State.WITHDRAWN, "confirm")
