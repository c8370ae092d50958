"""A dated report for whoever looked a number up: what the entry said at that minute."""

from pathlib import Path

from fastapi import Request

from registry.verification.certificate import qr_svg
from registry.verification.views import PublicEntry
from shared import i18n
from shared.identity import Identity
from shared.pages import words
from shared.papers import PaperNotMade, make_pdf
from shared.settings import Settings
from shared.turns import Turns

TEMPLATE = Path(__file__).parent / "papers" / "report.typ"
_FOR_STRANGERS = Turns(1, patience=10.0, waiting=20, refusal=PaperNotMade)
"""Anybody may ask for one, so only one is made at once: people wait for their certificates beside them."""


async def report_pdf(request: Request, who: Identity, entry: PublicEntry) -> bytes:
    """In the reader's language; the words come from a template of lines `key: words`."""
    settings: Settings = request.app.state.settings
    model = {"entry": entry, "demonstration": settings.demonstration}
    said = words(request.app.state.templates, who.language, "verification/report.txt", **model)
    lines = dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
    address = f"{settings.address}/registry/certificates/{entry.number}"
    own = {
        "language": i18n.locale_of(who.language).language,
        "address": address,
        "qr": qr_svg(address).decode(),
    }
    async with _FOR_STRANGERS.turn():
        return await make_pdf(TEMPLATE, lines | own)
