from urllib.parse import quote

from fastapi.responses import RedirectResponse

from exam.sittings import commands, queries
from exam.sittings.inputs import ContinueHere
from exam.turns import BEGINNING
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, see_other
from shared.web import Db, Id, page_router

router = page_router("sittings")


def _question(sitting_id: str, position: int, writer_token: str) -> str:
    return f"/exam/sittings/{sitting_id}/questions/{position}?window={quote(writer_token)}"


@router.post("/written")
async def begin_sitting(who: SignedIn, db: Db) -> RedirectResponse:
    async with BEGINNING.turn():
        sitting_id = await db.write(commands.begin_sitting, who.actor, now=clock.now())
    begun = await db.read(queries.begun, who.actor, sitting_id)
    return see_other(_question(sitting_id, 1, begun.writer_token))


@router.post("/sittings/{sitting_id}/start")
async def start_clock(who: SignedIn, db: Db, sitting_id: Id) -> RedirectResponse:
    async with BEGINNING.turn():
        await db.write(commands.start_clock, who.actor, sitting_id, now=clock.now())
    begun = await db.read(queries.begun, who.actor, sitting_id)
    return see_other(_question(sitting_id, 1, begun.writer_token))


@router.post("/sittings/{sitting_id}/continue")
async def continue_here(who: SignedIn, db: Db, sitting_id: Id, body: Form[ContinueHere]) -> RedirectResponse:
    writer_token = await db.write(commands.continue_here, who.actor, sitting_id, now=clock.now())
    return see_other(_question(sitting_id, body.position, writer_token))
