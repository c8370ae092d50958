"""A written sitting: its states, and who may write in it when."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from exam.clocks.rules import GRACE, Clock, is_over, since
from shared.moves import Moves
from shared.refusals import N_, Conflict


class State(StrEnum):
    """VOIDED: something went wrong on our side. It does not count as an attempt."""

    OPEN = "open"
    SUBMITTED = "submitted"
    VOIDED = "voided"


class SubmittedBy(StrEnum):
    """TIME: at the deadline, what was saved. PAPER: what two people keyed from a sheet."""

    CANDIDATE = "candidate"
    TIME = "time"
    PAPER = "paper"


class SittingOver(Conflict):
    slug = "sitting-over"
    sentence = N_("This part has been sent in. What was saved is what counts.")


class DeadlinePassed(Conflict):
    slug = "deadline-passed"
    sentence = N_("The time for this part is over. Everything saved before counts.")


class OnBreak(Conflict):
    slug = "on-break"
    sentence = N_("You are on a break. Go back to your questions first, then change your answer.")


class Paused(Conflict):
    slug = "paused"
    sentence = N_("The clock stands still for now, and your questions are closed. What is saved stays saved.")


class ContinuedElsewhere(Conflict):
    slug = "continued-elsewhere"
    sentence = N_("You went on in another window or on another device. To write here, choose “Continue here”.")


class AlreadySitting(Conflict):
    slug = "already-sitting"
    sentence = N_("You have begun already. Go on where you were.")


MOVES: Moves[State, Literal["submit", "void"]] = Moves(
    {
        (State.OPEN, "submit"): State.SUBMITTED,
        (State.OPEN, "void"): State.VOIDED,
        (State.SUBMITTED, "void"): State.VOIDED,
    },
    otherwise=SittingOver,
)


def refuse_unless_open(state: State) -> None:
    if state != State.OPEN:
        raise SittingOver


def refuse_unless_writer(writer: str, given: str | None) -> None:
    """`given` is the token of the page that asks; none given is trusted, since only a page has one."""
    if given is not None and given != writer:
        raise ContinuedElsewhere


def refuse_unless_writable(state: State, clock: Clock, writer: str, given: str | None, *, now: datetime) -> None:
    refuse_unless_open(state)
    if is_over(clock, now=now):
        raise DeadlinePassed
    refuse_unless_writer(writer, given)
    closed_at = clock.times.questions_closed_at
    if closed_at is not None and since(closed_at, now) > GRACE:
        raise Paused if clock.times.paused_at else OnBreak


def writer_token_of(id: str) -> str:
    """The end of a new id: short enough for an address, and never given twice."""
    return id[-12:]
