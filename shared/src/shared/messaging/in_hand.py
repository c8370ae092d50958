"""Facts that came and are not acknowledged: the broker hears that somebody works on them, and sends none of them again.

So it needs not wait long for somebody who died, and a fact may take as long as it takes.
"""

import asyncio

from nats.aio.msg import Msg

from shared.messaging.broker import UNREACHABLE

SIGNS = 3
"""How many signs fall into the time that the broker waits for one: two may be late."""


class InHand:
    """Those of one subscription. What nobody works on any more goes with it, and comes again."""

    def __init__(self, ack_seconds: float) -> None:
        self._every = ack_seconds / SIGNS
        self._messages: list[Msg] = []

    def take(self, message: Msg) -> None:
        self._messages.append(message)

    async def keep(self) -> None:
        """Give the signs, until it is ended."""
        while True:
            await asyncio.sleep(self._every)
            self._messages = [one for one in self._messages if not one.is_acked]
            try:
                for message in self._messages:
                    await message.in_progress()
            except UNREACHABLE:  # whoever listens hears of it as well
                continue
