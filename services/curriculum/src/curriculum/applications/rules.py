"""Who may apply, who decides and what follows. One's own word is enough.

No diagnosis, clinical letter or criminal record, and no reference, is asked for.
"""

from enum import StrEnum
from typing import Literal

from curriculum.cohorts.rules import MoveNotPossible
from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid


class State(StrEnum):
    DRAFT = "draft"
    WAITING = "waiting"
    ADMITTED = "admitted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


Decision = Literal["admit", "refuse"]

UNDER_WAY = (State.DRAFT, State.WAITING)
SENT = (State.WAITING, State.ADMITTED, State.REFUSED)
"""What those who decide can see. A draft is nobody's to see but its writer's, and so is what was taken back."""


class AlreadyApplied(Conflict):
    slug = "already-applied"
    sentence = N_("You have an application with us already. You find it under “My application”.")


class ReasonsNeeded(Invalid):
    slug = "reasons-needed"
    sentence = N_("Please write the reasons. The person reads them.")


class WayBackNeeded(Invalid):
    slug = "way-back-needed"
    sentence = N_("Please write what the person can do next, and when they can apply again.")


MOVES: Moves[State, Literal["send", "withdraw", "admit", "refuse", "give_back"]] = Moves(
    {
        (State.DRAFT, "send"): State.WAITING,
        (State.DRAFT, "withdraw"): State.WITHDRAWN,
        (State.WAITING, "withdraw"): State.WITHDRAWN,
        (State.WAITING, "give_back"): State.DRAFT,  # its group does not take place
        (State.WAITING, "admit"): State.ADMITTED,
        (State.WAITING, "refuse"): State.REFUSED,
    },
    otherwise=MoveNotPossible,
)


def refuse_if_sent(state: State) -> None:
    """For whoever goes on writing: one application at a time."""
    if state != State.DRAFT:
        raise AlreadyApplied


def refuse_unless_explained(decision: Decision, reasons: str, way_back: str) -> None:
    """A refusal gives its reasons and a way back; a welcome needs neither."""
    if decision == "refuse" and not reasons.strip():
        raise ReasonsNeeded("reasons")
    if decision == "refuse" and not way_back.strip():
        raise WayBackNeeded("way_back")
