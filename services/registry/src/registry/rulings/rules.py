"""What can be decided, what it does to a certification, and when."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from registry.statuses.rules.mark_certification import Decision, Mark
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid

Answer = Literal["confirm", "decline"]


class Outcome(StrEnum):
    NO_BREACH = "no-breach"
    ADVICE = "advice"
    CONDITION = "condition"
    SUSPENSION = "suspension"
    REVOCATION = "revocation"


class State(StrEnum):
    """`decided`: by both, and the person can still go to others; `in-force`: it stands, with what it does."""

    PROPOSED = "proposed"
    DROPPED = "dropped"
    DECIDED = "decided"
    APPEALED = "appealed"
    REPLACED = "replaced"
    IN_FORCE = "in-force"


class NotAtThisStep(Conflict):
    slug = "ruling-at-another-step"
    sentence = N_("This decision is at another step now. Please look at it again.")


class ProposerLeft(Conflict):
    slug = "proposer-left"
    sentence = N_("Whoever proposed this has left the panel. Please decline it, and decide anew together.")


class RulingThere(Conflict):
    slug = "ruling-there"
    sentence = N_("A decision waits or stands here already.")


class NothingAppealed(Conflict):
    slug = "nothing-appealed"
    sentence = N_("Nobody has asked others to look at this again.")


class AppealOver(Conflict):
    slug = "appeal-over"
    sentence = N_("The time to ask others is over. If you could not write in time, please talk with us.")


class ConditionNeeded(Invalid):
    slug = "condition-needed"
    sentence = N_("Please say which condition, and until when.")


MOVES: Moves[State, Literal["confirm", "decline", "appeal", "enforce", "replace"]] = Moves(
    {
        (State.PROPOSED, "confirm"): State.DECIDED,
        (State.PROPOSED, "decline"): State.DROPPED,
        (State.DECIDED, "appeal"): State.APPEALED,
        (State.DECIDED, "enforce"): State.IN_FORCE,
        (State.APPEALED, "replace"): State.REPLACED,
    },
    otherwise=NotAtThisStep,
)
WITHOUT_APPEAL = (Outcome.NO_BREACH,)
"""There is nothing to go to others for."""


def effect_of(outcome: Outcome, mark: Mark, *, interim_stands: bool) -> Decision | None:
    """What a ruling does to a certification when it comes into force; None where it stays as it is."""
    if outcome == Outcome.REVOCATION:
        return None if mark == Mark.REVOKED else Decision.REVOKE
    if outcome == Outcome.SUSPENSION:
        return None if mark in (Mark.SUSPENDED, Mark.REVOKED) else Decision.SUSPEND
    return Decision.REINSTATE if interim_stands and mark == Mark.SUSPENDED else None


def refuse_unless_conditioned(outcome: Outcome, condition: str) -> None:
    if outcome == Outcome.CONDITION and not condition.strip():
        raise ConditionNeeded("condition")


def refuse_if_appeal_over(appeal_until: datetime | None, *, now: datetime) -> None:
    if appeal_until is None or now >= appeal_until:
        raise AppealOver
