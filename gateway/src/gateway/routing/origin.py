"""Was a change sent from a page of ours? Told by the browser, or proved by the form itself."""

from starlette.types import Message, Receive

from gateway.routing.rules.is_forgery import PROOF_WITHIN, Forged, is_forgery, is_form, proof_in
from gateway.routing.rules.refuse_unless_readable import SAFE_METHODS
from gateway.routing.visit import Visit
from shared.identity import Identity
from shared.pages import proof


async def from_here(visit: Visit, who: Identity, ours: tuple[str, ...], receive: Receive) -> Receive:
    """The request's body, as if nobody had looked into it; a forgery is refused.

    A text browser may say nothing of where it comes from. Whoever is not signed in has no right that a foreign page
    could use; of others, the form has to begin with what only a page shown to them could hold.
    """
    if visit.bearer is not None or visit.method in SAFE_METHODS:
        return receive
    forged = is_forgery(visit.method, visit.sender, ours)
    if forged is False:
        return receive
    if forged is None and not who.signed_in:
        return receive
    if forged is None and is_form(visit.media_type):
        start = await _start(receive)
        if proof.fits(proof_in(b"".join(one.get("body", b"") for one in start)), who.form):
            return _again(start, receive)
    raise Forged


async def _start(receive: Receive) -> list[Message]:
    seen: list[Message] = []
    while sum(len(one.get("body", b"")) for one in seen) < PROOF_WITHIN:
        seen.append(await receive())
        if not seen[-1].get("more_body", False):
            break
    return seen


def _again(seen: list[Message], receive: Receive) -> Receive:
    async def next_one() -> Message:
        return seen.pop(0) if seen else await receive()

    return next_one
