"""How one reads, for people, signed in or not."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts.rules import inside
from gateway.preferences import commands
from gateway.preferences.cookie import give
from gateway.preferences.inputs import ChangeLanguagePage, SavePreferences
from gateway.sessions.deps import Live, Settings
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import page_router

router = page_router("preferences")


@router.get("/preferences")
async def own_preferences(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "preferences/preferences.html")


@router.post("/preferences")
async def save_preferences(
    who: Anyone, live: Live, settings: Settings, body: Form[SavePreferences]
) -> RedirectResponse:
    await live.write_own(who, commands.save_preferences, body)
    response = see_other("/preferences", said=N_("Saved. Every page looks like this from now on."))
    give(response, body.language, body.model_dump(), settings)
    return response


@router.post("/language")
async def change_language(
    who: Anyone, live: Live, settings: Settings, body: Form[ChangeLanguagePage]
) -> RedirectResponse:
    await live.write_own(who, commands.change_language, body)
    response = see_other(inside(body.next))
    give(response, body.language, who.preferences.model_dump(), settings)
    return response
