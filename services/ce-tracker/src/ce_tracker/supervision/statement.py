"""What a person takes out of their own record: a paper, or a table for spreadsheet programs."""

import json
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request, Response

from ce_tracker.supervision.views import Chosen, ContactView
from shared.i18n import date_in, hours_in, locale_of
from shared.identity import Identity
from shared.pages import Templates, words
from shared.papers import make_pdf
from shared.spreadsheets import csv_of

_TEMPLATE = Path(__file__).parent / "papers" / "statement.typ"
_MIME = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8"}


async def _templates(request: Request) -> Templates:
    made: Templates = request.app.state.templates
    return made


Paper = Annotated[Templates, Depends(_templates)]
"""What says the words of a paper."""


async def as_file(templates: Templates, who: Identity, chosen: Chosen, kind: str) -> Response:
    said = _lines(words(templates, who.language, "supervision/statement.txt", chosen=chosen, name=who.name))
    content = await _pdf(said, who, chosen) if kind == "pdf" else _table(said, chosen)
    headers = {"Content-Disposition": f'attachment; filename="supervision.{kind}"'}
    return Response(content, media_type=_MIME[kind], headers=headers)


async def _pdf(said: dict[str, str], who: Identity, chosen: Chosen) -> bytes:
    rows = [
        [
            date_in(one.held_on, who.language),
            said[one.way],
            hours_in(one.minutes),
            one.supervisor or said["nobody"],
            _word(said, one),
        ]
        for one in chosen.contacts
    ]
    own = {"language": locale_of(who.language).language, "rows": json.dumps(rows)}
    return await make_pdf(_TEMPLATE, said | own)


def _table(said: dict[str, str], chosen: Chosen) -> bytes:
    """Days and minutes as programs read them."""
    head = [said[one] for one in ("day", "how", "minutes", "supervisor", "word")]
    rows = [
        (
            one.held_on.isoformat(),
            said[one.way],
            one.minutes,
            one.supervisor or said["nobody"],
            _word(said, one),
        )
        for one in chosen.contacts
    ]
    return csv_of([head, *rows])


def _word(said: dict[str, str], one: ContactView) -> str:
    return said["outside"] if one.outside or one.supervisor_id is None else said[one.state]


def _lines(said: str) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in said.splitlines() if ": " in line)
