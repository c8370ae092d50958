"""How often a network may ask for what costs a hash or a mail; and all limits together, as doors are given them."""

from math import ceil

from gateway.limits.buckets import Buckets
from gateway.limits.letters import Letters
from gateway.limits.rules import Asker, TooManyTries
from gateway.limits.tries import Tries


class Limits:
    def __init__(self, *, limited: bool) -> None:
        self.limited = limited
        self.letters = Letters(limited=limited)
        self.tries = Tries(limited=limited)
        self._knocks = Buckets(per_second=2, burst=200)

    def refuse_if_too_many(self, asker: Asker) -> None:
        """Room for a class behind one address, not for a machine. A device that is known is not counted with others."""
        seconds = self._knocks.wait(asker.network) if self.limited and not asker.device else 0
        if seconds:
            raise TooManyTries(seconds=1 + ceil(seconds))
