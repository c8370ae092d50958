"""The hour at which a thousand people begin: beginning is dear, and must not hold up the answers of those who write."""

import random

from shared.refusals import N_, TooMany
from shared.turns import Turns

COME_BACK = (5, 20)
"""Seconds, the fewest and the most. A thousand take about a minute to begin."""


class ManyBegin(TooMany):
    """Those who wait come back one after the other: all at once, they would be told to wait again, and so on."""

    slug = "many-begin"
    sentence = N_(
        "Very many people begin just now. Your time has not begun. Please wait {seconds} seconds and try again."
    )

    def __init__(self) -> None:
        super().__init__(seconds=random.randint(*COME_BACK))


BEGINNING = Turns(1, patience=1.5, waiting=40, refusal=ManyBegin)
"""Who waits here takes a place of the few that the gateway keeps for this service, so not many and not for long."""
