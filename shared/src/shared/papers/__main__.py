"""`python -m shared.papers TEMPLATE`: inputs as JSON on standard input, the PDF on standard output.

The templates set what people wrote in `json(bytes(sys.inputs.fonts))`: the same fonts, in any script, on every paper.
A paper that has a `credential` in it is PDF/A-3a as well: the part of the standard that lets a file lie in a paper.
"""

import json
import sys
from pathlib import Path

import typst

from shared.papers.printing import FAMILIES, FONTS


def main(template: str) -> None:
    inputs = json.load(sys.stdin)
    paper = typst.compile(
        Path(template),
        sys_inputs=inputs | {"fonts": json.dumps(FAMILIES)},
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1", "a-3a"] if "credential" in inputs else ["ua-1"],
    )
    sys.stdout.buffer.write(paper)


main(sys.argv[1])
