"""The certificate on paper, the card for the wallet, and the QR code that leads back to the registry."""

from io import BytesIO
from pathlib import Path

import segno
from fastapi import Request

from registry.verification.views import MyCertificate
from shared import i18n
from shared.identity import Identity
from shared.pages import words
from shared.papers import make_pdf
from shared.settings import Settings

PAPERS = Path(__file__).parent / "papers"
TEMPLATE, CARD = PAPERS / "certificate.typ", PAPERS / "card.typ"


def qr_svg(address: str) -> bytes:
    picture = BytesIO()
    segno.make(address, error="m", micro=False).save(picture, kind="svg", scale=4, border=2, xmldecl=False)
    return picture.getvalue()


async def certificate_pdf(
    request: Request, who: Identity, mine: MyCertificate, credential: str, template: Path = TEMPLATE
) -> bytes:
    """The certificate, or the card: in the person's language, with their credential in it.

    The words come from a template of lines `key: words`.
    """
    settings: Settings = request.app.state.settings
    model = {"mine": mine, "demonstration": settings.demonstration}
    said = words(request.app.state.templates, who.language, "verification/paper.txt", **model)
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    address = f"{settings.address}{mine.check_at}" if mine.check_at else ""
    own = {
        "language": i18n.locale_of(who.language).language,
        "name": mine.name,
        "pronouns": mine.pronouns,
        "number": mine.number,
        "address": address,
        "qr": qr_svg(address).decode() if address else "",
        "credential": credential,
    }
    return await make_pdf(template, lines | own)
