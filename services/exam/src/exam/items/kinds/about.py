"""What the authors of an item say about it, beside its words and its key."""

from typing import Final, Literal

from pydantic import Field

from exam.items.content import Exact

LINES: Final = r"^[1-9]\d{0,3}(-[1-9]\d{0,3})?$"


class About(Exact, frozen=True):
    """It changes nothing that is asked, so that it may be told anew at any time.

    `outcome`: of one of its modules, in the course's words. `level`: it asks for a fact, for what one does or says, or
    to weigh one thing against another. `skill`: what the best answer does. `grade`: in which a reader is who reads it
    with ease (Flesch-Kincaid). `sources`: lines of the paper that the bank names. `enemies`: items beside which it does
    not stand, since one answers the other. `seconds`: that somebody takes who is not hurried.
    """

    outcome: str = Field(min_length=10, max_length=300)
    level: Literal["fact", "act", "weigh"]
    skill: Literal["asks", "acts", "tells", "refuses"]
    grade: float = Field(ge=-3, le=20)
    sources: tuple[str, ...] = Field(min_length=1, max_length=6)
    enemies: tuple[str, ...] = Field((), max_length=20)
    seconds: int = Field(ge=20, le=3600)
