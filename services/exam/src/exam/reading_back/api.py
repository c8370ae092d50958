from exam.reading_back import commands, queries
from exam.reading_back.inputs import ConfirmAnswer
from exam.reading_back.views import SittingToReadBack
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("reading_back")


@router.get("/sittings/{sitting_id}/read-back")
async def answers_to_read_back(who: SignedIn, db: Db, sitting_id: Id) -> SittingToReadBack:
    """For whom a person writes or reads: each answer, and whether they said that it is what they meant."""
    return await db.read(queries.answers_to_read_back, who.actor, sitting_id, who.language, now=clock.now())


@router.post("/sittings/{sitting_id}/read-back", status_code=204)
async def confirm_answer(who: SignedIn, db: Db, sitting_id: Id, body: ConfirmAnswer) -> None:
    await db.write(commands.confirm_answer, who.actor, sitting_id, body, now=clock.now())
