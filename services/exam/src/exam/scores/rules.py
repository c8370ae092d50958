"""A part of which everything is scored, on its way into a result."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    """KEPT: until the other part is there."""

    WAITING = "waiting"
    KEPT = "kept"
    DRAFTED = "drafted"
    WITHDRAWN = "withdrawn"


class ResultDrafted(Conflict):
    slug = "result-drafted"
    sentence = N_("A result was made from this already. Withdraw the result instead; that needs two people.")


Verb = Literal["keep", "draft", "reconsider", "withdraw", "draft_again"]
MOVES: Moves[State, Verb] = Moves(
    {
        (State.WAITING, "keep"): State.KEPT,
        (State.WAITING, "draft"): State.DRAFTED,
        (State.KEPT, "draft"): State.DRAFTED,
        (State.KEPT, "reconsider"): State.WAITING,
        (State.DRAFTED, "withdraw"): State.WITHDRAWN,
        (State.WITHDRAWN, "draft_again"): State.WAITING,
    },
    otherwise=ResultDrafted,
)


def refuse_if_drafted(state: State) -> None:
    if state == State.DRAFTED:
        raise ResultDrafted
