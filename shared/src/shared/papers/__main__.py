"""`python -m shared.papers TEMPLATE`: inputs as JSON on standard input, the PDF on standard output."""

import json
import sys
from pathlib import Path

import typst


def main(template: str) -> None:
    paper = typst.compile(
        Path(template),
        sys_inputs=json.load(sys.stdin),
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
    sys.stdout.buffer.write(paper)


main(sys.argv[1])
