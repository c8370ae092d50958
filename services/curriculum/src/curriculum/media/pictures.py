"""Drawings as PNG, for files that cannot hold an SVG."""

import typst

_WIDTH_IN_POINTS = 960
_DOTS_AN_INCH = 144.0
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg", width: float(sys.inputs.width) * 1pt)"""


def to_png(svg: bytes) -> bytes:
    inputs = {"drawing": svg.decode(), "width": str(_WIDTH_IN_POINTS)}
    png: bytes = typst.compile(_PAGE, format="png", ppi=_DOTS_AN_INCH, sys_inputs=inputs, ignore_system_fonts=True)
    return png
