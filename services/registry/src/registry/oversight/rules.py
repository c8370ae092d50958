"""Grave acts need two people: one proposes with a reason, another one confirms or declines."""

from collections.abc import Mapping
from typing import Literal

from shared.refusals import N_, Conflict

State = Literal["proposed", "confirmed", "declined"]
Answer = Literal["confirm", "decline"]
MOVES: Mapping[tuple[State, Answer], State] = {
    ("proposed", "confirm"): "confirmed",
    ("proposed", "decline"): "declined",
}


class NeedsAnotherPerson(Conflict):
    slug = "needs-another-person"
    sentence = N_("You proposed this yourself. Another administrator has to confirm it.")


class AlreadyAnswered(Conflict):
    slug = "already-answered"
    sentence = N_("Somebody has answered this already. Nothing was changed.")


class AlreadyProposed(Conflict):
    slug = "already-proposed"
    sentence = N_("A decision about this certification is waiting already. Please answer that one first.")


class AlreadyStopped(Conflict):
    slug = "already-stopped"
    sentence = N_("Issuing is stopped already.")


class NotStopped(Conflict):
    slug = "not-stopped"
    sentence = N_("Issuing is not stopped now.")


def answered(state: State, answer: Answer, proposed_by: str, answered_by: str) -> State:
    if state != "proposed":
        raise AlreadyAnswered
    if answer == "confirm" and proposed_by == answered_by:
        raise NeedsAnotherPerson
    return MOVES[state, answer]
