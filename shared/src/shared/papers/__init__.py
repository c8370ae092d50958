"""Papers for people: tagged PDF (PDF/UA-1), set by Typst in a process of its own that ends when the paper is made.

What stands on a paper goes in as inputs and is never pasted into the source.
"""

import asyncio
import json
import sys
from pathlib import Path

from shared.refusals import N_, Unavailable
from shared.turns import Turns

PATIENCE = 20.0
"""Seconds after which a paper that is not made is given up."""


class PaperNotMade(Unavailable):
    slug = "paper-not-made"
    sentence = N_("The paper could not be made just now. Please try again in a minute.")


_AT_ONCE = Turns(2, patience=10.0, waiting=30, refusal=PaperNotMade)


async def make_pdf(template: Path, inputs: dict[str, str]) -> bytes:
    """The PDF of a Typst file; `inputs` are its `sys.inputs`, all of them text."""
    async with _AT_ONCE.turn():
        command = (sys.executable, "-m", "shared.papers", str(template))
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe, stderr=pipe)
        try:
            paper, _ = await asyncio.wait_for(process.communicate(json.dumps(inputs).encode()), PATIENCE)
        except TimeoutError:
            process.kill()
            raise PaperNotMade from None
    if process.returncode or not paper.startswith(b"%PDF"):
        raise PaperNotMade
    return paper
