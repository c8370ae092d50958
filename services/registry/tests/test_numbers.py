import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from registry.certifications.numbers import (
    NEW,
    OLD,
    Mistyped,
    ZeroOrO,
    as_meant,
    as_written,
    attendance_as_written,
    check_character,
    is_attendance,
    is_sound,
    looks_like_number,
    new_number,
)

bodies = some.text(NEW.alphabet, min_size=11, max_size=11)
old_bodies = some.text(OLD.alphabet, min_size=7, max_size=7)
NEWER, OLDER = "CPS-7K2M-Q9XT-4HV2", "CPS-7K2M-Q9X9"


def test_a_number_can_be_read_aloud_and_checks_itself() -> None:
    numbers = {new_number() for _ in range(500)}

    assert len(numbers) == 500
    assert all(is_sound(number) and number == as_written(number) for number in numbers)
    assert not set("0ILOU") & set("".join(number.removeprefix("CPS") for number in numbers))
    assert {len(number) for number in numbers} == {len("CPS-XXXX-XXXX-XXXX")}


@pytest.mark.parametrize(
    "typed",
    ["cps-7k2m-q9x9", "CPS 7K2M Q9X9", "CPS7K2MQ9X9", "7k2m-q9x9", " 7K2M Q9X9 ", "CPS–7K2M–Q9X9"],
)
def test_case_spaces_dashes_and_a_missing_prefix_do_not_matter(typed: str) -> None:
    assert as_written(typed) == OLDER


@pytest.mark.parametrize(
    "typed",
    ["cps-7k2m-q9xt-4hv2", "CPS 7K2M Q9XT 4HV2", "CPS7K2MQ9XT4HV2", "7k2mq9xt4hv2", "CPS–7K2M–Q9XT–4HV2"],
)
def test_nor_do_they_in_a_new_number(typed: str) -> None:
    assert as_written(typed) == NEWER
    assert is_sound(NEWER)


def test_a_new_number_that_begins_like_the_prefix_is_read_without_it_too() -> None:
    body = "CPS23456789"
    number = body + check_character(body)

    assert as_written(number) == as_written(f"CPS{number}") == f"CPS-CPS2-3456-789{number[-1]}"


def test_look_alike_letters_are_read_as_what_they_look_like() -> None:
    assert as_written("CPS-OIL1-UUUU") == "CPS-0111-VVVV"
    assert as_written("CPS-ILAA-UUUU-2222") == "CPS-11AA-VVVV-2222"


@pytest.mark.parametrize("sign", ["0", "O", "o"])
def test_a_zero_or_an_o_in_a_new_number_is_asked_about(sign: str) -> None:
    with pytest.raises(ZeroOrO):
        as_meant(NEWER.replace("Q", sign))


@pytest.mark.parametrize("place", range(12))
def test_every_single_wrong_sign_of_a_new_number_is_noticed(place: int) -> None:
    """All of them: what counts is the difference that a sign makes, whatever stands beside it."""
    for right, wrong in itertools.permutations(NEW.alphabet, 2):
        body = "4" * 11
        number = list(body + check_character(body))
        if place < 11:
            number[place] = right
            number[11] = check_character("".join(number[:11]))
            number[place] = wrong
        else:
            number[11] = next(sign for sign in NEW.alphabet if sign != number[11])
        assert not is_sound(as_written("".join(number)))


@pytest.mark.parametrize("place", range(11))
def test_every_swap_of_neighbors_in_a_new_number_is_noticed(place: int) -> None:
    for one, other in itertools.permutations(NEW.alphabet, 2):
        number = list("4" * 11)
        if place < 10:
            number[place], number[place + 1] = one, other
            number.append(check_character("".join(number)))
        else:
            number[10] = one
            number.append(check_character("".join(number)))
            if number[10] == number[11]:
                continue
        number[place], number[place + 1] = number[place + 1], number[place]
        assert not is_sound(as_written("".join(number)))


@given(bodies, some.integers(0, 10), some.sampled_from(NEW.alphabet))
def test_one_wrong_character_is_noticed(body: str, place: int, other: str) -> None:
    assume(body[place] != other)
    wrong = body[:place] + other + body[place + 1 :]

    assert check_character(wrong) != check_character(body)


@given(old_bodies, some.integers(0, 6), some.sampled_from(OLD.alphabet))
def test_one_wrong_character_of_an_old_number_is_noticed(body: str, place: int, other: str) -> None:
    assume(OLD.alphabet.index(body[place]) % 31 != OLD.alphabet.index(other) % 31)
    wrong = body[:place] + other + body[place + 1 :]

    assert check_character(wrong) != check_character(body)


@given(old_bodies, some.integers(0, 5))
def test_two_swapped_neighbors_of_an_old_number_are_noticed(body: str, place: int) -> None:
    assume(OLD.alphabet.index(body[place]) % 31 != OLD.alphabet.index(body[place + 1]) % 31)
    swapped = body[:place] + body[place + 1] + body[place] + body[place + 2 :]

    assert check_character(swapped) != check_character(body)


@given(some.text(max_size=40))
def test_whatever_is_typed_is_read_or_sent_back_with_advice(typed: str) -> None:
    try:
        meant = as_meant(typed)
    except Mistyped:
        return
    assert is_sound(meant) or is_attendance(meant)


@pytest.mark.parametrize("typed", ["CPS-7K2M-Q9X8", "CPS-7K2M-Q9XT-4HVP"])
def test_a_typing_error_is_told_at_the_field(typed: str) -> None:
    with pytest.raises(Mistyped) as refused:
        as_meant(typed)

    assert refused.value.field == "number"


@pytest.mark.parametrize("typed", ["AT-7KQ2-9MXR", "at 7kq2 9mxr", "AT7KQ29MXR", " at-7kq2-9mxr", "AT-1"])
def test_an_attendance_number_is_known_by_its_form(typed: str) -> None:
    assert is_attendance(typed)
    assert as_meant(typed) == attendance_as_written(typed)


@pytest.mark.parametrize("typed", ["CPS-7K2M-Q9X9", "7K2M-Q9X9", "ATKM-2345", "Attila", NEWER])
def test_other_numbers_and_names_are_not(typed: str) -> None:
    assert not is_attendance(typed)


@pytest.mark.parametrize(
    "typed", [OLDER, NEWER, "7k2m-q9x9", "cps 7k2m", "CPS-ABCD-EFGH", "AT-7KQ2-9MXR", "7K2MQ9XT4HVP", "12345"]
)
def test_a_number_in_the_one_box_is_told_from_a_name(typed: str) -> None:
    assert looks_like_number(typed)


@pytest.mark.parametrize(
    "typed", ["Alice Amadi", "Cpsilva", "Patricia", "Benjamin", "Ana 02", "O", "李明", "At Nguyen"]
)
def test_a_name_is_no_number(typed: str) -> None:
    assert not looks_like_number(typed)
