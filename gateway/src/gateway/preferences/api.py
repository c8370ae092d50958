"""How one reads, for programs."""

from gateway.preferences.commands import save_preferences
from gateway.preferences.forms import OwnPreferences
from gateway.sessions.deps import Live
from shared.identity import SignedIn
from shared.web import api_router

router = api_router("preferences")


@router.get("/me/preferences")
async def show_preferences(who: SignedIn) -> OwnPreferences:
    return OwnPreferences(language=who.language, **who.preferences.model_dump())


@router.put("/me/preferences")
async def save(who: SignedIn, live: Live, body: OwnPreferences) -> OwnPreferences:
    await live.write_and_invalidate(
        who.id, save_preferences, who.id, body.language, body.model_dump(exclude={"language"})
    )
    return body
