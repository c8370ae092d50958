"""Papers as PDF/UA, each set in a process of its own that ends: the serving process never loads Typst.

`python -m curriculum.completion.typesetting attendance.typ` reads the words as JSON and writes the PDF.
"""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from pathlib import Path

from shared.refusals import N_, Unavailable

FOLDER = Path(__file__).parent / "papers"
SECONDS = 20
_together = asyncio.Semaphore(2)


class PaperNotMade(Unavailable):
    slug = "paper-not-made"
    sentence = N_("The paper could not be made just now. Please try again in a minute.")


async def typeset(paper: str, words: dict[str, str]) -> bytes:
    """At most two at once: a small machine has other things to do."""
    async with _together:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", __name__, paper, stdin=PIPE, stdout=PIPE, stderr=PIPE
        )
        try:
            pdf, _ = await asyncio.wait_for(process.communicate(json.dumps(words).encode()), SECONDS)
        except TimeoutError:
            process.kill()
            raise PaperNotMade from None
        if process.returncode != 0:
            raise PaperNotMade
        return pdf


def _set(paper: str, words: dict[str, str]) -> bytes:
    """Words go in as inputs; none of them is ever read as Typst."""
    import typst

    made = typst.compile(str(FOLDER / paper), sys_inputs=words, pdf_standards=["ua-1"])
    assert isinstance(made, bytes)
    return made


if __name__ == "__main__":
    sys.stdout.buffer.write(_set(sys.argv[1], json.load(sys.stdin)))
