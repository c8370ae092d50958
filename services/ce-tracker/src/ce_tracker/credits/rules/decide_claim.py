"""What may become of a claim, and who says so."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    WAITING = "waiting"
    MORE_ASKED = "more-asked"
    ACCEPTED = "accepted"
    NOT_COUNTED = "not-counted"
    WITHDRAWN = "withdrawn"


class Step(StrEnum):
    """What was done on a claim."""

    SENT = "sent"
    ACCEPT = "accept"
    ASK_FOR_MORE = "ask-for-more"
    NOT_COUNT = "not-count"
    ANSWER = "answer"
    WITHDRAW = "withdraw"


Decision = Literal[Step.ACCEPT, Step.ASK_FOR_MORE, Step.NOT_COUNT]
SENT = (State.WAITING, State.MORE_ASKED, State.ACCEPTED)


class ClaimStandsOtherwise(Conflict):
    slug = "claim-stands-otherwise"
    sentence = N_("This claim was decided or changed in the meantime. Please look at it again.")


class AlreadySent(Conflict):
    slug = "already-sent"
    sentence = N_("You have sent us this already: the same day, title and length. It stands among your credits.")


class WordsAreNeeded(Invalid):
    slug = "words-are-needed"
    sentence = N_("Please write to the person in plain words: what you need from them, or why it does not count.")


MOVES: Moves[State, Step] = Moves(
    {
        (State.WAITING, Step.ACCEPT): State.ACCEPTED,
        (State.WAITING, Step.ASK_FOR_MORE): State.MORE_ASKED,
        (State.WAITING, Step.NOT_COUNT): State.NOT_COUNTED,
        (State.WAITING, Step.WITHDRAW): State.WITHDRAWN,
        (State.MORE_ASKED, Step.ANSWER): State.WAITING,
        (State.MORE_ASKED, Step.WITHDRAW): State.WITHDRAWN,
    },
    otherwise=ClaimStandsOtherwise,
)


def refuse_if_sent_before(states: Sequence[State]) -> None:
    """`states` are those of the person's claims for the same day, title and length."""
    if any(state in SENT for state in states):
        raise AlreadySent


def refuse_unless_as_seen(seen: int | None, steps: int) -> None:
    """Whoever looked at a claim before it was answered looks again."""
    if seen is not None and seen != steps:
        raise ClaimStandsOtherwise


def refuse_unless_told(decision: Decision, words: str | None) -> None:
    """Whoever hears that it is not accepted has to know why."""
    if decision != Step.ACCEPT and not (words or "").strip():
        raise WordsAreNeeded("words")
