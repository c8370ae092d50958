"""Answers become counts: from there on nobody's can be told apart from the rest."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from shared.refusals import N_, Gone, Invalid

Counts = Sequence[int]
"""How many chose each of the steps, 1 to 5."""
Tally = Mapping[str, Counts]
"""By the statement's id."""
STEPS = range(1, 6)


class Position(StrEnum):
    """What somebody says that they are there."""

    LEADER = "leader"
    STAFF = "staff"


class SheetGone(Gone):
    slug = "sheet-gone"
    sentence = N_("These answers were handed in, or the round has ended. There is nothing left here to change.")


class NotAllAnswered(Invalid):
    slug = "not-all-answered"
    sentence = N_("Some statements are still open. Open their part below, and choose one answer for each.")


class NoSuchStatement(Invalid):
    slug = "no-such-statement"


def refuse_unless_answered(asked: Iterable[str], answers: Mapping[str, int], *, all_needed: bool) -> None:
    known = set(asked)
    if not answers.keys() <= known or not set(answers.values()) <= set(STEPS):
        raise NoSuchStatement
    if all_needed and answers.keys() != known:
        raise NotAllAnswered


def counted(tally: Tally, answers: Mapping[str, int]) -> dict[str, list[int]]:
    """The tally with one more person's answers in it."""
    more = {statement: list(counts) for statement, counts in tally.items()}
    for statement, step in answers.items():
        more.setdefault(statement, [0] * len(STEPS))[step - 1] += 1
    return more
