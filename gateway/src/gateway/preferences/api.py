"""How one reads, for programs."""

from gateway.preferences import commands
from gateway.preferences.inputs import SavePreferences
from gateway.preferences.views import OwnPreferences
from gateway.sessions.deps import Live
from shared.identity import SignedIn
from shared.web import api_router

router = api_router("preferences")


@router.get("/me/preferences")
async def own_preferences(who: SignedIn) -> OwnPreferences:
    return OwnPreferences(language=who.language, **who.preferences.model_dump())


@router.put("/me/preferences")
async def save_preferences(who: SignedIn, live: Live, body: SavePreferences) -> OwnPreferences:
    await live.write_own(who, commands.save_preferences, body)
    return OwnPreferences(**body.model_dump())
