"""A paper of a training log as PDF, with its signed text in it and a QR code that leads to the page that checks it."""

import json
from io import BytesIO
from pathlib import Path

import segno
from fastapi import Request, Response

from ce_tracker.log_papers.views import PaperPdf
from shared.i18n import hours_in, locale_of
from shared.identity import Identity
from shared.pages import words
from shared.papers import make_pdf

_TEMPLATE = Path(__file__).parent / "papers" / "log.typ"


async def as_pdf(request: Request, who: Identity, paper: PaperPdf) -> Response:
    says = paper.says
    said = words(request.app.state.templates, who.language, "log_papers/paper.txt", says=says)
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    address = f"{request.app.state.settings.address}/ce-tracker/training-log/check/{says.code}"
    own = {
        "language": locale_of(who.language).language,
        "name": says.name,
        "code": says.code,
        "address": address,
        "qr": _qr(address),
        "competencies": json.dumps([[lines[one], hours_in(minutes)] for one, minutes in says.by_competency.items()]),
        "confirmed_by": json.dumps([[one.number, hours_in(one.minutes)] for one in says.confirmed_by]),
        "credential": paper.signed,
    }
    headers = {"Content-Disposition": f'attachment; filename="training-log-{says.issued_on.isoformat()}.pdf"'}
    return Response(await make_pdf(_TEMPLATE, lines | own), media_type="application/pdf", headers=headers)


def _qr(address: str) -> str:
    picture = BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="svg", scale=4, border=2, xmldecl=False)
    return picture.getvalue().decode()
