import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from registry.certifications.numbers import (
    ALPHABET,
    Mistyped,
    as_meant,
    as_written,
    attendance_as_written,
    check_character,
    is_attendance,
    is_sound,
    new_number,
)

bodies = some.text(ALPHABET, min_size=7, max_size=7)


def test_a_number_can_be_read_aloud_and_checks_itself() -> None:
    numbers = {new_number() for _ in range(500)}

    assert len(numbers) == 500
    assert all(is_sound(number) and number == as_written(number) for number in numbers)
    assert not set("ILOU") & set("".join(number.removeprefix("CPS") for number in numbers))


@pytest.mark.parametrize(
    "typed",
    ["cps-7k2m-q9x9", "CPS 7K2M Q9X9", "CPS7K2MQ9X9", "7k2m-q9x9", " 7K2M Q9X9 ", "CPS–7K2M–Q9X9"],
)
def test_case_spaces_dashes_and_a_missing_prefix_do_not_matter(typed: str) -> None:
    assert as_written(typed) == "CPS-7K2M-Q9X9"


def test_look_alike_letters_are_read_as_what_they_look_like() -> None:
    assert as_written("CPS-OIL1-UUUU") == "CPS-0111-VVVV"


@given(bodies, some.integers(0, 6), some.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(body: str, place: int, other: str) -> None:
    assume(ALPHABET.index(body[place]) % 31 != ALPHABET.index(other) % 31)
    wrong = body[:place] + other + body[place + 1 :]

    assert check_character(wrong) != check_character(body)


@given(bodies, some.integers(0, 5))
def test_two_swapped_neighbors_are_noticed(body: str, place: int) -> None:
    assume(ALPHABET.index(body[place]) % 31 != ALPHABET.index(body[place + 1]) % 31)
    swapped = body[:place] + body[place + 1] + body[place] + body[place + 2 :]

    assert check_character(swapped) != check_character(body)


@given(some.text(max_size=40))
def test_whatever_is_typed_is_read_or_sent_back_with_advice(typed: str) -> None:
    try:
        meant = as_meant(typed)
    except Mistyped:
        return
    assert is_sound(meant) or is_attendance(meant)


def test_a_typing_error_is_told_at_the_field() -> None:
    with pytest.raises(Mistyped) as refused:
        as_meant("CPS-7K2M-Q9X8")

    assert refused.value.field == "number"


@pytest.mark.parametrize("typed", ["AT-7KQ2-9MXR", "at 7kq2 9mxr", "AT7KQ29MXR", " at-7kq2-9mxr", "AT-1"])
def test_an_attendance_number_is_known_by_its_form(typed: str) -> None:
    assert is_attendance(typed)
    assert as_meant(typed) == attendance_as_written(typed)


@pytest.mark.parametrize("typed", ["CPS-7K2M-Q9X9", "7K2M-Q9X9", "ATKM-2345", "Attila"])
def test_other_numbers_and_names_are_not(typed: str) -> None:
    assert not is_attendance(typed)
