"""What somebody had typed, on a page that says no and has no place for it; without passwords and files."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.requests import ClientDisconnect, Request

from shared.pages.bodies import COPY, CUT, Copied, read_form
from shared.pages.forms import ASKED_AGAIN, SECRETS, SENT_BY_ITSELF, TYPED
from shared.pages.proof import FIELD as PROOF
from shared.refusals import Refusal, TooMany

NOT_TYPED = ("base", "go", "next", "position", "writer_token")
LONGEST = 120
"""Seconds after which nothing is sent by itself any more: by then somebody may think otherwise."""
_PATIENCE = 5.0
"""Seconds for reading what somebody typed whose form cannot be taken."""


@dataclass(frozen=True)
class GivenBack:
    """What was typed, on a page without its form. `whole`: nothing of it is missing, but passwords and files."""

    words: list[tuple[str, str]]
    whole: bool = True
    may_be_sent: bool = False
    """Never where nobody has looked whether another site had sent it."""
    again_in: int | None = None
    """After so many seconds a script sends it by itself."""

    @property
    def readable(self) -> list[str]:
        return [value for name, value in self.words if value.strip() and name not in NOT_TYPED and name[0] != "_"]


NOTHING = GivenBack([])


async def given_back(request: Request, refusal: Refusal, *, may_be_sent: bool) -> GivenBack:
    kept = [(name, value) for name, value in await words(request) if name]
    whole = not request.scope.get(CUT, False)
    again = again_in(request, refusal) if kept and whole and may_be_sent else None
    return GivenBack(kept, whole, may_be_sent, again)


def again_in(request: Request, refusal: Refusal) -> int | None:
    """After how many seconds a script may send it once more: one time only, and where nothing has to be given again."""
    if not isinstance(refusal, TooMany) or refusal.seconds > LONGEST:
        return None
    return None if request.scope.get(SENT_BY_ITSELF) or request.scope.get(ASKED_AGAIN) else refusal.seconds


async def words(request: Request) -> list[tuple[str, str]]:
    """What was typed, but no passwords, and not what proved where it came from."""
    typed: Mapping[str, list[str]] | None = request.scope.get(TYPED)
    if typed or (typed is not None and COPY not in request.scope):  # to ask for the body again would wait for ever
        kept = [(name, value) for name, values in typed.items() for value in values]
    else:
        kept = await _words_sent(request)
    return [(name, value) for name, value in kept if not _is_secret(name) and name not in (PROOF, SENT_BY_ITSELF)]


async def _words_sent(request: Request) -> list[tuple[str, str]]:
    copy: Copied | None = request.scope.get(COPY)
    from_its_beginning = Request(request.scope, copy.again) if copy else request
    try:
        async with asyncio.timeout(_PATIENCE), read_form(from_its_beginning) as sent:
            request.scope[SENT_BY_ITSELF] = SENT_BY_ITSELF in sent.fields
            request.scope[ASKED_AGAIN] = _asked_again(sent.fields)
            return [(name, value) for name, value in sent.fields.multi_items() if isinstance(value, str)]
    except (Refusal, RuntimeError, TimeoutError, ClientDisconnect):  # unreadable: then there is nothing to keep
        return []


def _asked_again(sent: FormData) -> bool:
    """Whether there was something that no page gives back."""
    return any(_is_secret(name) or (isinstance(value, UploadFile) and value.filename) for name, value in sent.items())


def _is_secret(name: str) -> bool:
    """By its name alone: the form that it was written into may be that of another process, and have none."""
    return "password" in name or name in SECRETS
