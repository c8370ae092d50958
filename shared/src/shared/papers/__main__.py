"""`python -m shared.papers TEMPLATE`: inputs as JSON on standard input, the PDF on standard output.

The templates set what people wrote in `json(bytes(sys.inputs.fonts))`: the same fonts, in any script, on every paper.
"""

import json
import sys
from pathlib import Path

import typst

from shared.papers.printing import FAMILIES, FONTS


def main(template: str) -> None:
    paper = typst.compile(
        Path(template),
        sys_inputs=json.load(sys.stdin) | {"fonts": json.dumps(FAMILIES)},
        font_paths=[FONTS],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    sys.stdout.buffer.write(paper)


main(sys.argv[1])
