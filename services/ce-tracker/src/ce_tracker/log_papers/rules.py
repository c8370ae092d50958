"""What a paper of a training log is worth on a day, and the code by which it is found."""

from enum import StrEnum

from shared.refusals import N_, Conflict

CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of codes that somebody may type from a paper: none of them can be taken for another."""
CODE_LENGTH = 16
MOST_PAPERS = 50


class Worth(StrEnum):
    CURRENT = "current"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class TooManyPapers(Conflict):
    slug = "too-many-papers"
    sentence = N_("You have {most} papers that stand. Please take one back, then make a new one.")


def worth(*, withdrawn: bool, same: bool) -> Worth:
    """`same`: the log says today what it said when the paper was made."""
    if withdrawn:
        return Worth.WITHDRAWN
    return Worth.CURRENT if same else Worth.CHANGED


def refuse_if_too_many(papers: int) -> None:
    if papers >= MOST_PAPERS:
        raise TooManyPapers(most=MOST_PAPERS)


def code_as_meant(typed: str) -> str:
    """Case and dashes do not matter."""
    return "".join(character for character in typed.upper() if character.isalnum())


def code_as_written(characters: str) -> str:
    return "-".join(characters[start : start + 4] for start in range(0, len(characters), 4))
