"""The file of a sheet, in the shape that was asked for."""

from pathlib import Path

from fastapi import Response

from exam.prints.braille import in_braille
from exam.prints.inputs import PrintSitting
from exam.prints.rules import Shape, as_brf, pages_of
from exam.prints.sheet import paragraphs_of
from exam.prints.views import Sheet
from shared.papers import make_pdf

TEMPLATE = Path(__file__).parent / "papers" / "sheet.typ"


async def as_file(sheet: Sheet, what: PrintSitting) -> Response:
    """A PDF, or text for a braille printer or display."""
    if what.shape == Shape.LARGE:
        paper = await make_pdf(TEMPLATE, {"sheet": sheet.model_dump_json(), "language": sheet.language})
        return _file(paper, "application/pdf", f"{sheet.code}.pdf")
    paragraphs = list(paragraphs_of(sheet))
    if what.shape == Shape.BRAILLE:
        braille = await in_braille([words for _, words in paragraphs], what.language)
        placed = zip((place for place, _ in paragraphs), braille, strict=True)
        return _file(as_brf(pages_of(placed)).encode("ascii", "replace"), "text/plain", f"{sheet.code}.brf")
    return _file(as_brf(pages_of(paragraphs)).encode(), "text/plain; charset=utf-8", f"{sheet.code}.txt")


def _file(body: bytes, media_type: str, name: str) -> Response:
    return Response(body, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
