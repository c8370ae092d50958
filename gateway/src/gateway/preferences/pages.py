"""How one reads, for people, signed in or not."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse

from gateway.preferences.forms import LanguageForm, PreferencesForm
from gateway.preferences.keeping import keep
from gateway.sessions.deps import Live
from gateway.sessions.rules import safe_next
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import page_router

router = page_router("preferences")


@router.get("/preferences")
async def show_preferences(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "preferences/preferences.html")


@router.post("/preferences")
async def save(
    who: Anyone, live: Live, answers: Annotated[PreferencesForm, Depends(form(PreferencesForm))]
) -> Response:
    response = see_other("/preferences", said=N_("Saved. Every page looks like this from now on."))
    await keep(response, who, live, answers.language, answers.model_dump(exclude={"language"}))
    return response


@router.post("/language")
async def change_language(
    who: Anyone, live: Live, answers: Annotated[LanguageForm, Depends(form(LanguageForm))]
) -> Response:
    response = see_other(safe_next(answers.next))
    await keep(response, who, live, answers.language, who.preferences.model_dump())
    return response
