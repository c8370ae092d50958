"""How one reads, for people, signed in or not."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts.rules import inside
from gateway.preferences import commands
from gateway.preferences.cookie import give
from gateway.preferences.inputs import Address, ChangeLanguage, ChangeLanguagePage, SavePreferencesPage
from gateway.sessions.deps import Live, Settings
from shared.identity import Anyone, Language
from shared.pages import Form, page, see_other
from shared.pages.rendering import IN_WORDS_OF
from shared.refusals import N_
from shared.web import page_router

router = page_router("preferences")


@router.get("/preferences")
async def own_preferences(request: Request, who: Anyone, next: Address = "") -> HTMLResponse:
    """`next`: the page that is waited for, which nothing here leads away from."""
    return page(request, who, "preferences/preferences.html", next=next and inside(next))


@router.post("/preferences")
async def save_preferences(
    who: Anyone, live: Live, settings: Settings, body: Form[SavePreferencesPage]
) -> RedirectResponse:
    await live.write_own(who, commands.save_preferences, body)
    here = see_other("/preferences", said=N_("Saved. Every page looks like this from now on."))
    response = see_other(inside(body.next)) if body.next else here
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


@router.post("/language/{language}")
async def change_language_here(
    request: Request, who: Anyone, live: Live, settings: Settings, language: Language, next: Address = "/"
) -> RedirectResponse:
    """The browser sends the form once more, to its own page, which gives it back in the other language."""
    async for _ in request.stream():
        pass
    await live.write_own(who, commands.change_language, ChangeLanguage(language=language))
    here = inside(next)
    response = RedirectResponse(f"{here}{'&' if '?' in here else '?'}{IN_WORDS_OF}", status_code=307)
    give(response, language, who.preferences.model_dump(), settings)
    return response
