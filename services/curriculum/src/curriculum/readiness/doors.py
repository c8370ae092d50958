"""What doors ask for, and what every page behind a secret link says to the browser."""

from typing import Annotated

from fastapi import Depends, Path, Request
from fastapi.responses import HTMLResponse

from curriculum.readiness.keys import LENGTH
from curriculum.readiness.models import Questionnaire

Key = Annotated[str, Path(min_length=LENGTH, max_length=LENGTH, pattern=r"^[A-Za-z0-9_-]+$")]


async def _questionnaire(request: Request) -> Questionnaire:
    found: Questionnaire = request.app.state.readiness
    return found


Asked = Annotated[Questionnaire, Depends(_questionnaire)]


def unlisted(page: HTMLResponse) -> HTMLResponse:
    """Its address is a secret: nobody keeps it, no search engine lists it, no other site is told of it."""
    page.headers["Cache-Control"] = "no-store"
    page.headers["X-Robots-Tag"] = "noindex"
    page.headers["Referrer-Policy"] = "same-origin"
    return page
