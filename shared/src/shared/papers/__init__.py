"""Papers for people: tagged PDF (PDF/UA-1), set by Typst in a process of its own.

What stands on a paper goes in as inputs and is never pasted into the source.
"""

import json
from pathlib import Path

from shared.apart import Apart
from shared.refusals import N_, Unavailable


class PaperNotMade(Unavailable):
    slug = "paper-not-made"
    sentence = N_("The paper could not be made just now. Please try again in a minute.")


_PRESS = Apart("shared.papers", refusal=PaperNotMade, at_once=2)


async def make_pdf(template: Path, inputs: dict[str, str]) -> bytes:
    """The PDF of a Typst file; `inputs` are its `sys.inputs`, all of them text."""
    paper = await _PRESS.ask(json.dumps({"template": str(template), "inputs": inputs}).encode())
    if not paper.startswith(b"%PDF"):
        raise PaperNotMade
    return paper
