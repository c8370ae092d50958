"""What is done in processes of their own: signing, checking a signature, looking into a PDF."""

import asyncio
import json
import sys
from typing import Any

from shared.refusals import N_, Unavailable
from shared.turns import Turns

PATIENCE = 20.0
"""Seconds after which it is given up."""


class NotSealed(Unavailable):
    slug = "not-sealed"
    sentence = N_("The signature could not be made or checked just now. Please try again in a minute.")


_AT_ONCE = Turns(2, patience=10.0, waiting=30, refusal=NotSealed)


async def sign(document: dict[str, Any], method: str, created: str) -> dict[str, Any]:
    """The document with its proof."""
    answer: dict[str, Any] = json.loads(await _run("proof", {"sign": document, "method": method, "created": created}))
    return answer


async def check(document: Any, keys: dict[str, str]) -> bool:
    """Whether one of our keys signed all that it says. `keys`: Multikeys by the method that names them."""
    found: bool = json.loads(await _run("proof", {"check": document, "keys": keys}))["holds"]
    return found


async def enclosed_in(paper: bytes) -> bytes:
    """The credential in a PDF, as it lies there; nothing where there is none."""
    return await _started("enclosed", paper)


async def _run(module: str, request: dict[str, Any]) -> bytes:
    return await _started(module, json.dumps(request).encode())


async def _started(module: str, request: bytes) -> bytes:
    async with _AT_ONCE.turn():
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-m", f"registry.credentials.{module}")
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            answer, _ = await asyncio.wait_for(process.communicate(request), PATIENCE)
        except TimeoutError:
            process.kill()
            raise NotSealed from None
    if process.returncode:
        raise NotSealed
    return answer
