"""`python -m shared.papers`: asked for a template and its inputs, answers with the PDF (`shared.apart`).

The templates set what people wrote in `json(bytes(sys.inputs.fonts))`: the same fonts, in any script, on every paper.
A paper that has a `credential` in it is PDF/A-3a as well: the part of the standard that lets a file lie in a paper.
"""

import json
from pathlib import Path

import typst

from shared.apart.inside import serve
from shared.papers.printing import FAMILIES, FONTS


def paper(request: bytes) -> bytes:
    asked = json.loads(request)
    inputs = asked["inputs"]
    made: bytes = typst.compile(
        Path(asked["template"]),
        sys_inputs=inputs | {"fonts": json.dumps(FAMILIES)},
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-3a"] if "credential" in inputs else ["ua-1"],
    )
    return made


if __name__ == "__main__":
    serve(paper)
