"""The fourteen principles as somebody pastes them: three lines each, an empty line between two."""

from typing import NamedTuple

from shared.refusals import N_, Invalid

FOURTEEN = 14
LINES = 3


class Worded(NamedTuple):
    """One principle: its title, its text, and what one promises by it."""

    title: str
    text: str
    promise: str


class NotFourteen(Invalid):
    slug = "not-fourteen"
    sentence = N_(
        "There are {count} principles here. The Code has fourteen. Is there an empty line between two of them?"
    )


class NotThreeLines(Invalid):
    slug = "not-three-lines"
    sentence = N_("Principle {number} has not three lines: its title, its text, and what one promises.")


def principles_read(typed: str, field: str) -> tuple[Worded, ...]:
    """The principles in their order. Raises what is to be put right, at the field in which it was typed."""
    blocks = [block for block in "\n".join(line.strip() for line in typed.splitlines()).split("\n\n") if block.strip()]
    if len(blocks) != FOURTEEN:
        raise NotFourteen(field, count=len(blocks))
    read = [[line for line in block.splitlines() if line] for block in blocks]
    for number, lines in enumerate(read, start=1):
        if len(lines) != LINES:
            raise NotThreeLines(field, number=number)
    return tuple(Worded(*lines) for lines in read)
