"""How a task looks to an examiner."""

from collections.abc import Collection
from enum import StrEnum

from shared.refusals import N_, Conflict


class WorkState(StrEnum):
    """Of a task as an examiner sees it: to be had, in their hands, or rated by them and not frozen yet."""

    FREE = "free"
    OPEN = "open"
    COMMITTED = "committed"


class HeldByYou(Conflict):
    slug = "held-by-you"
    sentence = N_(
        "You held this talk. Please tell an administrator that you know the person: the talk can be held anew."
    )


def refuse_if_held_by(examiner_id: str, examiners: Collection[str | None]) -> None:
    """Whoever held a talk is one of the only two who can score it."""
    if examiner_id in examiners:
        raise HeldByYou
