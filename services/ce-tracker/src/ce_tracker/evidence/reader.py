"""How the reading of a paper is asked for: one at a time, in a process that ends with it."""

import asyncio
import json
import sys
from pathlib import Path

from ce_tracker.evidence.rules import (
    BrokenEvidence,
    HugeEvidence,
    LockedEvidence,
    Unread,
    WrongEvidence,
    refuse_unless_of_size,
)
from ce_tracker.evidence.views import Paper
from shared.pages import Upload
from shared.refusals import N_, Invalid, Unavailable
from shared.turns import Turns

READING = Path(__file__).with_name("reading.py")
"""Never imported here: what it loads is for a process that ends."""
PATIENCE = 30.0
"""Seconds; a machine that has so much to do is told, not the file blamed."""


class ReadLater(Unavailable):
    slug = "papers-wait"
    sentence = N_("Many papers are being read just now. Please try again in a minute.")


WHY: dict[int, type[Invalid]] = {
    Unread.BROKEN: BrokenEvidence,
    Unread.LOCKED: LockedEvidence,
    Unread.HUGE: HugeEvidence,
    Unread.UNKNOWN: WrongEvidence,
}
_AT_ONCE = Turns(1, patience=15.0, waiting=30, refusal=ReadLater)


async def read_if_sent(sent: Upload | None, *, at_most: int) -> Paper | None:
    """None where no file was sent."""
    return None if sent is None else await read_paper(sent, at_most=at_most)


async def read_paper(sent: Upload, *, at_most: int) -> Paper:
    """What is kept of a file, or the refusal that tells its sender what to do."""
    refuse_unless_of_size(len(sent.content), at_most)
    said, content = await _asked(sent.content, "take")
    found = json.loads(said)
    return Paper(
        name=sent.name,
        content_type=found["content_type"],
        content=content,
        pages=found["pages"],
        look=found["look"],
        digest=sent.digest,
    )


async def picture_of(content: bytes, content_type: str, number: int) -> bytes:
    """A page as a JPEG; a photo is that already, or becomes it."""
    if content_type == "application/pdf":
        return (await _asked(content, "page", str(number)))[1]
    return content if content_type == "image/jpeg" else (await _asked(content, "take"))[1]


async def _asked(content: bytes, *what: str) -> tuple[bytes, bytes]:
    async with _AT_ONCE.turn():
        pipe = asyncio.subprocess.PIPE
        command = (sys.executable, "-I", str(READING), *what)
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            async with asyncio.timeout(PATIENCE):
                answer, _ = await process.communicate(content)
        except TimeoutError:
            raise ReadLater from None
        finally:  # also where whoever asked has gone
            if process.returncode is None:
                process.kill()
                await process.wait()
    if process.returncode:
        raise WHY.get(process.returncode, BrokenEvidence)("evidence")
    said, _, made = answer.partition(b"\n")
    return said, made
