"""What people send: bounded, without what no database keeps, and with limits that hold."""

from typing import Annotated

import pytest
from pydantic import Field, ValidationError

from shared.inputs import Id, Input, LimitDoesNotHold, Line, Name, Text, Whole, Yes


class Sent(Input):
    name: Name = "Alice"
    line: Line = "one line"
    text: Text = ""
    id: Id = "a-1"
    whole: Whole = 1
    short: Annotated[Text, Field(max_length=5)] = ""


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "   "),  # nothing but spaces
        ("name", "A" * 201),
        ("name", "Ali\nce"),  # two lines
        ("line", "a\x00b"),
        ("line", ""),
        ("text", "a\x00b"),
        ("text", "x" * 8_001),
        ("id", "../etc"),
        ("whole", "3"),  # written as a word
        ("whole", True),
        ("short", "sixsix"),  # the limit of the field, not of every text
        ("unknown", "x"),  # a field that it does not know
    ],
)
def test_what_cannot_be_kept_or_is_not_meant_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Sent.model_validate({field: value})


def test_spaces_around_are_no_part_of_what_was_written_and_lines_are_kept() -> None:
    assert Sent(name="  Alice ", text=" first\nsecond ") == Sent(name="Alice", text="first\nsecond")


def test_a_promise_is_only_kept_by_yes() -> None:
    class Promise(Input):
        promised: Yes

    assert Promise(promised=True).promised
    with pytest.raises(ValidationError):
        Promise.model_validate({"promised": False})


def test_a_limit_that_would_not_hold_is_refused_when_it_is_written() -> None:
    with pytest.raises(LimitDoesNotHold, match=r"Slack\.about"):
        type("Slack", (Input,), {"__annotations__": {"about": Text}, "about": Field(max_length=600)})
