"""Reading the body of a form, never more of it than was agreed."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message, Receive

from shared.refusals import N_, Refusal, TooLarge, Unreadable

_UPLOAD_BYTES = 5_000_000
_BESIDE_UPLOADS = 500_000
"""Room for the answers that come with a file."""
_FIELDS = 2_500
"""Two questions about each of a thousand people, and some more."""


class FileTooLarge(TooLarge):
    sentence = N_("This is more than we can take: at most {megabytes} MB. Please send a smaller file.")


class FormUnreadable(Unreadable):
    sentence = N_("We could not read what your browser sent. Please go back and send it again.")


@asynccontextmanager
async def read_form(request: Request) -> AsyncIterator[FormData]:
    settings = getattr(request.app.state, "settings", None)
    allowed: int = getattr(settings, "upload_bytes", _UPLOAD_BYTES)
    too_large = FileTooLarge(megabytes=allowed // 1_000_000)
    bounded = Request(request.scope, at_most(allowed + _BESIDE_UPLOADS, request.receive, too_large))
    try:
        sent = await bounded.form(max_files=10, max_fields=_FIELDS, max_part_size=_BESIDE_UPLOADS)
    except HTTPException:
        raise FormUnreadable from None
    try:
        yield sent
    finally:
        await sent.close()


def at_most(size: int, receive: Receive, otherwise: Refusal | type[Refusal]) -> Receive:
    """A request's body until it is more than `size` bytes, and then a refusal.

    Starlette's own limit would answer in plain text, in place of our page.
    """
    left = size

    async def bounded() -> Message:
        nonlocal left
        message = await receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise otherwise
        return message

    return bounded
