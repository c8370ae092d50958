"""Reading the body of a form, never more of it than was agreed."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request
from starlette.types import Message, Receive, Scope

from shared.refusals import N_, Refusal, TooLarge, Unreadable

CUT = "peerway.cut"
"""Where a request keeps that not all of what was sent was read."""
COPY = "peerway.copy"
"""Where a request keeps what was read of its form, so that it can be read from its beginning."""
_UPLOAD_BYTES = 5_000_000
_BESIDE_UPLOADS = 500_000
"""Room for the answers that come with a file."""
_READ = 8_000_000
"""Beyond what is taken: a file that is too large is read and forgotten, so that the answers beside it are not lost."""
_FIELDS = 2_500
"""Two questions about each of a thousand people, and some more."""


class FileTooLarge(TooLarge):
    sentence = N_("This is more than we can take: at most {megabytes} MB. Please send a smaller file.")


class FormUnreadable(Unreadable):
    sentence = N_("We could not read what your browser sent. Please go back and send it again.")


@dataclass(frozen=True)
class Sent:
    """`refusal`: what is wrong with the files; the texts are there all the same."""

    fields: FormData
    refusal: Refusal | None = None


@asynccontextmanager
async def read_form(request: Request, bounds: Collection[str] = ()) -> AsyncIterator[Sent]:
    """`bounds`: the settings that say how large its files may be."""
    settings = getattr(request.app.state, "settings", None)
    allowed: int = max(getattr(settings, bound, _UPLOAD_BYTES) for bound in bounds or ("upload_bytes",))
    too_large = FileTooLarge(megabytes=allowed // 1_000_000)
    bounded = Request(request.scope, at_most(_READ + allowed, request.receive, too_large))
    try:
        sent = await _parsed(bounded, allowed)
    except (HTTPException, MultiPartException):
        raise FormUnreadable from None
    try:
        yield sent
    finally:
        await sent.fields.close()


async def _parsed(request: Request, allowed: int) -> Sent:
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        return Sent(await request.form(max_fields=_FIELDS, max_part_size=_BESIDE_UPLOADS))
    parts = _Parts(request.headers, request.stream(), max_files=10, max_fields=_FIELDS, max_part_size=_BESIDE_UPLOADS)
    parts.left = allowed + _BESIDE_UPLOADS  # what is a little too large, a rule of the service refuses by name
    fields = await parts.parse()
    too_large = FileTooLarge(parts.too_large_in, megabytes=allowed // 1_000_000)
    return Sent(fields, too_large if parts.too_large_in is not None else None)


class _Parts(MultiPartParser):
    """Reads every text; what is more than was agreed is read and forgotten, so that the texts after it are found."""

    left = 0
    too_large_in: str | None = None

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        part, size = self._current_part, end - start
        if part.file is None:
            fits = len(part.data) + size <= self.max_part_size
        else:
            self.left -= size
            fits = self.left >= 0
        if fits:
            super().on_part_data(data, start, end)
        else:
            self.too_large_in = part.field_name


class Copied:
    """A form on its way to somebody else, of which so much is kept that what was typed can be given back."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self._scope, self._from, self._size = scope, receive, 0
        self._kept: list[Message] = []
        scope[COPY] = self

    async def receive(self) -> Message:
        try:
            message = await self._from()
        except Refusal:  # the rest does not come
            self._scope[CUT] = True
            raise
        self._size += len(message.get("body", b""))
        if self._size <= _BESIDE_UPLOADS:
            self._kept.append(message)
        else:
            self._scope[CUT] = True
        return message

    async def again(self) -> Message:
        """From its beginning, and on where nobody has read; what is too much, or does not come, ends it."""
        if not self._kept and CUT not in self._scope:
            with suppress(Refusal):
                await self.receive()
        return self._kept.pop(0) if self._kept else {"type": "http.request", "body": b"", "more_body": False}


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
