"""What may become of a claim, and who says so."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    WAITING = "waiting"
    MORE_ASKED = "more-asked"
    ACCEPTED = "accepted"
    NOT_COUNTED = "not-counted"
    WITHDRAWN = "withdrawn"
    DOUBTED = "doubted"
    """Accepted, and it counts; its owner is heard before anybody decides otherwise."""


class Step(StrEnum):
    """What was done on a claim."""

    SENT = "sent"
    ACCEPT = "accept"
    ASK_FOR_MORE = "ask-for-more"
    NOT_COUNT = "not-count"
    ANSWER = "answer"
    WITHDRAW = "withdraw"
    APPEAL = "appeal"
    DOUBT = "doubt"
    EXPLAIN = "explain"
    LET_STAND = "let-stand"
    REVERSE = "reverse"


SENT = (State.WAITING, State.MORE_ASKED, State.ACCEPTED, State.DOUBTED)


class ClaimStandsOtherwise(Conflict):
    slug = "claim-stands-otherwise"
    sentence = N_("This claim was decided or changed in the meantime. Please look at it again.")


class AlreadySent(Conflict):
    slug = "already-sent"
    sentence = N_("You have sent us this already: the same day, title and length. It stands among your credits.")


MOVES: Moves[State, Step] = Moves(
    {
        (State.WAITING, Step.ACCEPT): State.ACCEPTED,
        (State.WAITING, Step.ASK_FOR_MORE): State.MORE_ASKED,
        (State.WAITING, Step.NOT_COUNT): State.NOT_COUNTED,
        (State.WAITING, Step.WITHDRAW): State.WITHDRAWN,
        (State.MORE_ASKED, Step.ANSWER): State.WAITING,
        (State.MORE_ASKED, Step.WITHDRAW): State.WITHDRAWN,
        (State.NOT_COUNTED, Step.APPEAL): State.WAITING,
        (State.ACCEPTED, Step.DOUBT): State.DOUBTED,
        (State.DOUBTED, Step.EXPLAIN): State.DOUBTED,
        (State.DOUBTED, Step.LET_STAND): State.ACCEPTED,
        (State.DOUBTED, Step.REVERSE): State.NOT_COUNTED,  # by two people
    },
    otherwise=ClaimStandsOtherwise,
)


def last_day_to_answer(since: date, days: int) -> date:
    """Of a question or a decision; its own day is not counted."""
    return since + timedelta(days=days)


def refuse_if_sent_before(states: Sequence[State]) -> None:
    """`states` are those of the person's claims for the same day, title and length."""
    if any(state in SENT for state in states):
        raise AlreadySent


def refuse_unless_as_seen(seen: int | None, steps: int) -> None:
    """Whoever looked at a claim before it was answered looks again."""
    if seen is not None and seen != steps:
        raise ClaimStandsOtherwise
