"""Who may confirm what somebody notes of their work, how they are let in, and when they count as certified."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid

INVITED_FOR = timedelta(days=14)
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Of codes that somebody may read aloud: none of them can be taken for another."""
CODE_LENGTH = 16
MOST_CODES = 20
"""Of one person, that nobody has used yet."""


class State(StrEnum):
    """Of whatever somebody notes, and another person has to say a word to."""

    NOTED = "noted"
    CONFIRMED = "confirmed"
    NOT_SO = "not-so"


class StandsOtherwise(Conflict):
    slug = "stands-otherwise"
    sentence = N_("Something here was changed just now, so nothing is done yet. Please look at it again.")


MOVES: Moves[State, Literal["confirm", "deny", "correct"]] = Moves(
    {
        (State.NOTED, "confirm"): State.CONFIRMED,
        (State.NOT_SO, "confirm"): State.CONFIRMED,
        (State.NOTED, "deny"): State.NOT_SO,
        (State.CONFIRMED, "deny"): State.NOT_SO,
        (State.NOTED, "correct"): State.NOTED,
        (State.CONFIRMED, "correct"): State.NOTED,
        (State.NOT_SO, "correct"): State.NOTED,
    },
    otherwise=StandsOtherwise,
)


class WrongCode(Invalid):
    slug = "wrong-code"
    sentence = N_("This code opens nothing. It works once and for {days} days. Please ask for a new one.")


class OwnCode(Invalid):
    slug = "own-code"
    sentence = N_("This code is your own. Please give it to the person who is to confirm what you note.")


class TooManyCodes(Conflict):
    slug = "too-many-codes"
    sentence = N_("You have {most} codes that nobody has used. Please take them back, then make a new one.")


class TogetherAlready(Conflict):
    slug = "together-already"
    sentence = N_("This person has you on their list already.")


class EndedAlready(Conflict):
    slug = "ended-already"
    sentence = N_("This has ended. What was noted before stays.")


class StillAhead(Invalid):
    slug = "still-ahead"
    sentence = N_("This day is still ahead. Please note it once it has been.")


class NotedAlready(Conflict):
    slug = "noted-already"
    sentence = N_("You have noted the very same already. It is on your list.")


class NothingChosen(Invalid):
    slug = "nothing-chosen"
    sentence = N_("Please choose at least one.")


def refuse_if_own(inviter: str, invited: str) -> None:
    if inviter == invited:
        raise OwnCode("code")


def refuse_if_too_many(codes: int) -> None:
    if codes >= MOST_CODES:
        raise TooManyCodes(most=MOST_CODES)


def refuse_if_together(*, together: bool) -> None:
    if together:
        raise TogetherAlready


def refuse_if_ended(*, ended: bool) -> None:
    if ended:
        raise EndedAlready


def refuse_unless_past(day: date, field: str, today: date) -> None:
    if day > today:
        raise StillAhead(field)


def refuse_if_noted(*, noted: bool) -> None:
    if noted:
        raise NotedAlready


def refuse_unless_all(found: int, asked: int) -> None:
    """Of what somebody saw on their page, all has to stand as it was there."""
    if found != asked:
        raise StandsOtherwise


def refuse_unless_any(chosen: int, field: str) -> None:
    if chosen == 0:
        raise NothingChosen(field)


def is_certified(granted_on: date, last_day: date, day: date) -> bool:
    """On a day: granted by then, and not past its last day with the grace."""
    return granted_on <= day <= last_day


def code_as_meant(typed: str) -> str:
    """Case, spaces and dashes do not matter."""
    return "".join(character for character in typed.upper() if character.isalnum())


def code_as_written(characters: str) -> str:
    return "-".join(characters[start : start + 4] for start in range(0, len(characters), 4))
