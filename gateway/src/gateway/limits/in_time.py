"""The body of a request, as long as it keeps coming."""

import asyncio

from starlette.types import Message, Receive

from shared.refusals import N_, TooSlow

FIRST = 10.0
"""Seconds for the first part, and for all of a small one."""
BYTES_A_SECOND = 20_000
"""What has come earns more time: a photo by a slow line arrives, a byte now and then does not."""


class SentTooSlowly(TooSlow):
    slug = "sent-too-slowly"
    sentence = N_("What you sent did not arrive in time. Please check your connection and send it again.")


def in_time(receive: Receive) -> Receive:
    until: float | None = None
    whole = False

    async def timed() -> Message:
        nonlocal until, whole
        if whole:  # what comes now is that the other side has gone, whenever that is
            return await receive()
        until = until or asyncio.get_running_loop().time() + FIRST
        try:
            async with asyncio.timeout_at(until):
                message = await receive()
        except TimeoutError:
            raise SentTooSlowly from None
        until += len(message.get("body", b"")) / BYTES_A_SECOND
        whole = not message.get("more_body", False)
        return message

    return timed
