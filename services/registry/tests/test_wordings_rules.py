"""What is pasted is the whole Code, three lines a principle, or it is told what is missing."""

import pytest

from registry.wordings.rules import NotFourteen, NotThreeLines, Worded, principles_read

BLOCKS = [f"Title {number}\n  The text of {number}.\nI promise {number}." for number in range(1, 15)]
READ = tuple(Worded(f"Title {number}", f"The text of {number}.", f"I promise {number}.") for number in range(1, 15))


@pytest.mark.parametrize(
    "typed",
    [
        "\n\n".join(BLOCKS),
        "\r\n\r\n".join(BLOCKS),
        "\n \n\t\n\n".join(BLOCKS),
        "\n\n" + "\n\n\n".join(BLOCKS) + "\n\n\n",
    ],
)
def test_principles_are_read_in_their_order_however_they_are_set_apart(typed: str) -> None:
    assert principles_read(typed, "english") == READ


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("", 0),
        (" \n\n ", 0),
        ("\n".join(BLOCKS), 1),
        ("\n\n".join(BLOCKS[:13]), 13),
        ("\n\n".join([*BLOCKS, "One\nmore\nof them"]), 15),
    ],
)
def test_the_code_has_fourteen(typed: str, count: int) -> None:
    with pytest.raises(NotFourteen) as refused:
        principles_read(typed, "spanish")
    assert (refused.value.field, refused.value.values) == ("spanish", {"count": count})


@pytest.mark.parametrize(
    ("number", "block"), [(1, "Title\nText"), (5, "Title"), (14, "Title\nText\nPromise\nAnd more")]
)
def test_the_first_that_has_not_three_lines_is_named(number: int, block: str) -> None:
    typed = "\n\n".join([*BLOCKS[: number - 1], block, *(["Only a title"] * (14 - number))])
    with pytest.raises(NotThreeLines) as refused:
        principles_read(typed, "english")
    assert (refused.value.field, refused.value.values) == ("english", {"number": number})
