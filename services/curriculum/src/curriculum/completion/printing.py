"""A paper about attendance, of whatever kind, as it is handed over."""

from pathlib import Path

from fastapi import Response

from shared.papers import make_pdf

_TEMPLATE = Path(__file__).parent / "papers" / "attendance.typ"


async def handed_over(number: str, words: dict[str, str]) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{number}.pdf"',
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(await make_pdf(_TEMPLATE, words), media_type="application/pdf", headers=headers)
