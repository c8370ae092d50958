"""What may be appealed, until when, and who answers."""

from collections.abc import Set
from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, NotAllowed


class About(StrEnum):
    """CONDITIONS: something disturbed the sitting. SCORING: what people scored is worth more than it was given."""

    CONDITIONS = "conditions"
    SCORING = "scoring"


class State(StrEnum):
    ASKED = "asked"
    ANSWERED = "answered"


class TooLateToAppeal(Conflict):
    slug = "too-late-to-appeal"
    sentence = N_("The time for this is over. If you think that something is wrong, please talk to us.")


class NothingToAppeal(Conflict):
    slug = "nothing-to-appeal"
    sentence = N_("You have passed, so there is nothing here to look at again.")


class AppealedAlready(Conflict):
    slug = "appealed-already"
    sentence = N_("You have asked for this already. You find it, and our answer, on this page.")


class AnsweredAlready(Conflict):
    slug = "answered-already"
    sentence = N_("This is answered already, or somebody has proposed an answer. Please look at it again.")


class BeingScoredAnew(Conflict):
    slug = "being-scored-anew"
    sentence = N_("New examiners are still scoring it. The answer comes after them.")


class HasToBeHeldAnew(Invalid):
    slug = "has-to-be-held-anew"
    sentence = N_("Nobody can judge this talk any more, so it cannot stay as it is. Please uphold the appeal.")


class DecidedByYou(NotAllowed):
    slug = "decided-by-you"
    sentence = N_("You gave your word on this result, so two others answer.")


MOVES: Moves[State, Literal["answer"]] = Moves({(State.ASKED, "answer"): State.ANSWERED}, otherwise=AnsweredAlready)
"""Two administrators do it."""


def last_day(released_on: date, within_days: int) -> date:
    return released_on + timedelta(days=within_days)


def refuse_unless_in_time(on: date, until: date) -> None:
    if on > until:
        raise TooLateToAppeal


def refuse_unless_not_yet(not_yet: bool) -> None:
    if not not_yet:
        raise NothingToAppeal


def refuse_if_asked(asked: Set[About], about: About) -> None:
    if about in asked:
        raise AppealedAlready


def refuse_unless_judged(judged: bool) -> None:
    if not judged:
        raise BeingScoredAnew


def refuse_unless_upheld(upheld: bool, cannot_be_judged: bool) -> None:
    """What nobody can judge anew counts for nothing."""
    if cannot_be_judged and not upheld:
        raise HasToBeHeldAnew("upheld")


def refuse_if_decided_by(person_id: str, deciders: Set[str]) -> None:
    if person_id in deciders:
        raise DecidedByYou


def refuse_if_proposed(proposed: bool) -> None:
    if proposed:
        raise AnsweredAlready
