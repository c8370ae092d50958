"""What an approved offering may be."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class OfferingStandsOtherwise(Conflict):
    slug = "offering-stands-otherwise"
    sentence = N_("Somebody changed this offering just now. Please look at it again.")


class UnknownProvider(Invalid):
    slug = "unknown-provider"
    sentence = N_("Please choose one of the approved providers, or add the provider first.")


class ProviderIsKnown(Conflict):
    slug = "provider-is-known"
    sentence = N_("This provider is approved already.")


MOVES: Moves[State, Literal["close", "reopen"]] = Moves(
    {(State.OPEN, "close"): State.CLOSED, (State.CLOSED, "reopen"): State.OPEN},
    otherwise=OfferingStandsOtherwise,
)
