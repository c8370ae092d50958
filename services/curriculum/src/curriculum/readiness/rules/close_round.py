"""When a round takes answers, when it can be closed, and when another one can be opened."""

from curriculum.readiness.rules.results import FEWEST
from shared.refusals import N_, Conflict

MOST_SHEETS = 2_000
"""So many half-filled sheets a round can have, begun by one invitation: whoever fills it with a link that got about is
shut out by a new link, which has room of its own, and nobody's sheet is taken away for theirs."""


class RoundEnded(Conflict):
    slug = "round-ended"
    sentence = N_("This round has ended. Ask whoever sent you the link whether there will be another one.")


class StillAsking(Conflict):
    slug = "still-asking"
    sentence = N_("A round is still open. Close it first, then you can ask again.")


class TooFew(Conflict):
    slug = "too-few"
    sentence = N_("Fewer than five people have answered so far. The result opens from five on, so that nobody is seen.")


class RoundFull(Conflict):
    """No time is told: it does not go by waiting."""

    slug = "round-full"
    sentence = N_(
        "So many people have begun by this link that we cannot take more now. Please ask whoever sent it for a new one."
    )


def refuse_if_closed(*, closed: bool) -> None:
    if closed:
        raise RoundEnded


def refuse_unless_closed(*, closed: bool) -> None:
    if not closed:
        raise StillAsking


def refuse_unless_enough(people: int) -> None:
    if people < FEWEST:
        raise TooFew


def refuse_if_full(sheets: int) -> None:
    if sheets >= MOST_SHEETS:
        raise RoundFull
