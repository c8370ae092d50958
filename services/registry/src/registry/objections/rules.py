"""Who may object to whom, and who answers."""

from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, NotAllowed


class State(StrEnum):
    WAITING = "waiting"
    UPHELD = "upheld"
    DECLINED = "declined"


class ObjectionAnswered(Conflict):
    slug = "objection-answered"
    sentence = N_("Somebody has answered this objection already. Nothing was changed.")


class ObjectedBefore(Conflict):
    slug = "objected-before"
    sentence = N_("You have objected to this person already. Somebody else looks at it, or has answered.")


class DecidedAlready(Conflict):
    slug = "panel-decided-already"
    sentence = N_("They have decided already. You can ask two others to look at it again.")


class OnThePanel(NotAllowed):
    slug = "on-the-panel"
    sentence = N_("You sit on this panel, so somebody else answers the objection.")


class ObjectionWaits(Conflict):
    slug = "objection-waits"
    sentence = N_("An objection to one of the panel waits. Somebody else answers it before you decide.")


MOVES: Moves[State, Literal["uphold", "decline"]] = Moves(
    {(State.WAITING, "uphold"): State.UPHELD, (State.WAITING, "decline"): State.DECLINED}, otherwise=ObjectionAnswered
)


def refuse_unless_may_object(*, objected: bool, deciding: bool) -> None:
    """Once to each, and as long as they have not decided."""
    if objected:
        raise ObjectedBefore
    if not deciding:
        raise DecidedAlready


def refuse_if_on_panel(person_id: str, seated: set[str]) -> None:
    """Nobody answers an objection to themselves, nor to whom they decide with."""
    if person_id in seated:
        raise OnThePanel


def refuse_if_waiting(waits: bool) -> None:
    if waits:
        raise ObjectionWaits
