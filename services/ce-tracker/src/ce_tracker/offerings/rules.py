"""What an approved offering may be."""

from collections.abc import Mapping
from typing import Literal

from shared.refusals import N_, Conflict, Invalid

State = Literal["open", "closed"]
Move = Literal["close", "reopen"]

MOVES: Mapping[tuple[State, Move], State] = {
    ("open", "close"): "closed",
    ("closed", "reopen"): "open",
}


class ForbiddenMove(Conflict):
    slug = "offering-stands-otherwise"
    sentence = N_("Somebody changed this offering just now. Please look at it again.")


class UnknownProvider(Invalid):
    slug = "unknown-provider"
    sentence = N_("Please choose one of the approved providers, or add the provider first.")


class ProviderIsKnown(Conflict):
    slug = "provider-is-known"
    sentence = N_("This provider is approved already.")


def move(state: State, wanted: Move) -> State:
    try:
        return MOVES[state, wanted]
    except KeyError:
        raise ForbiddenMove from None
