"""How often a network may ask for what costs a hash or a mail; and all limits together, as doors are given them."""

from collections.abc import Awaitable
from dataclasses import dataclass
from hashlib import sha256
from math import ceil
from typing import Generic, TypeVar

from gateway.limits.buckets import Buckets
from gateway.limits.letters import Letters
from gateway.limits.rules import Asker, TooManyTries
from gateway.limits.tries import Tries
from shared.refusals import Refusal

Found = TypeVar("Found")


@dataclass(frozen=True)
class Invited(Generic[Found]):
    """Whoever came with a mailed key, and what it leads to."""

    asker: Asker
    to: Found


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

    async def look_up(self, key: str, network: str, looked_up: Awaitable[Found]) -> Invited[Found]:
        """What a mailed key leads to, and who asks for it.

        Whoever has the key has read the mail, and is counted with nobody else in their network: a class behind one
        address waits for no stranger. Whoever guesses knocks.
        """
        try:
            found = await looked_up
        except Refusal:
            self.refuse_if_too_many(Asker(network))
            raise
        return Invited(Asker(network, device=sha256(key.encode()).hexdigest()), found)
