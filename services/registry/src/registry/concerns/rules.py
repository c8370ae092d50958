"""What may become of a concern, and who keeps out of it."""

import hashlib
import secrets
from enum import StrEnum
from typing import Literal

from shared.moves import Moves
from shared.refusals import N_, Conflict, Invalid, NotAllowed

LETTERS = "123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH, GROUP = 20, 4
ALIKE = str.maketrans({"I": "1", "L": "1", "U": "V"})
FEWEST = 10
"""No figure is told that counts fewer."""


class State(StrEnum):
    """`draft`: nobody has sent it, and nobody reads it. `taken-up`: it is about a certification of ours."""

    DRAFT = "draft"
    RECEIVED = "received"
    TAKEN_UP = "taken-up"
    CLOSED = "closed"


class Closing(StrEnum):
    """Why a concern ends without a panel. A crisis, a hospital stay or use alone are never grounds."""

    NOT_CERTIFIED = "not-certified"
    NO_GROUNDS = "no-grounds"
    NOT_THE_CODE = "not-the-code"
    ELSEWHERE = "elsewhere"


class NotThatStep(Conflict):
    slug = "concern-at-another-step"
    sentence = N_("This concern is at another step now. Please look at it again.")


class AlreadySent(Conflict):
    slug = "concern-already-sent"
    sentence = N_("This was sent already, and stays as it was sent. You can add words to it by its code.")


class NothingTold(Invalid):
    slug = "nothing-told"
    sentence = N_("Please tell us what happened, in your own words. A few are enough.")


class NobodyTold(Invalid):
    slug = "nobody-told"
    sentence = N_("Please say whom it is about, as well as you can.")


class ConflictDeclared(NotAllowed):
    slug = "conflict-declared"
    sentence = N_("You said that you have a tie to this. So other people look at it, and you have no part in it.")


class OwnConcern(NotAllowed):
    slug = "own-concern"
    sentence = N_("You told us of this yourself, so other people look at it.")


class NoSuchCode(Invalid):
    slug = "no-such-code"
    sentence = N_("We know no concern with this code. Please compare it with what you wrote down.")


class NotInForm(ValueError):
    """Of a code that cannot be one."""


MOVES: Moves[State, Literal["send", "take-up", "close", "conclude"]] = Moves(
    {
        (State.DRAFT, "send"): State.RECEIVED,
        (State.RECEIVED, "take-up"): State.TAKEN_UP,
        (State.RECEIVED, "close"): State.CLOSED,
        (State.TAKEN_UP, "conclude"): State.CLOSED,
    },
    otherwise=NotThatStep,
)


def new_code() -> str:
    """Twenty signs of 31: nobody guesses one, and it can be read aloud."""
    return _in_groups("".join(secrets.choice(LETTERS) for _ in range(LENGTH)))


def code_read(typed: str) -> str:
    """The code that was meant: case, spaces, hyphens and look-alike signs do not matter."""
    characters = "".join(one for one in typed.upper() if one.isascii() and one.isalnum()).translate(ALIKE)
    if len(characters) != LENGTH or set(characters) - set(LETTERS):
        raise NotInForm(N_("A code has twenty letters and digits. Please compare it with what you wrote down."))
    return _in_groups(characters)


def hashed(code: str) -> str:
    """A random code needs no slow hash; comparing hashes leaves nothing to time."""
    return hashlib.sha256(f"peerway concern {code}".encode()).hexdigest()


def _in_groups(characters: str) -> str:
    return "-".join(characters[start : start + GROUP] for start in range(0, LENGTH, GROUP))


def refuse_unless_told(about: str, what: str) -> None:
    """Who sends says whom it is about, and what happened; the rest is theirs to leave out."""
    if not about.strip():
        raise NobodyTold("about")
    if not what.strip():
        raise NothingTold("what")


def refuse_if_tied(*, conflict: bool, told_it: bool) -> None:
    """Nobody has a part in what they told of, or where they said that they have a tie."""
    if told_it:
        raise OwnConcern
    if conflict:
        raise ConflictDeclared
