"""The hour at which a thousand people begin: beginning is dear, and must not hold up the answers of those who write."""

from shared.refusals import N_, TooMany
from shared.turns import Turns


class ManyBegin(TooMany):
    """The clock has not begun: who asks comes back a little later."""

    slug = "many-begin"
    sentence = N_(
        "Very many people begin just now. Your time has not begun. Please wait {seconds} seconds and try again."
    )

    def __init__(self) -> None:
        super().__init__(seconds=2)


BEGINNING = Turns(2, patience=1.5, waiting=40, refusal=ManyBegin)
"""Who waits here takes a place of the few that the gateway keeps for this service, so not many and not for long."""
