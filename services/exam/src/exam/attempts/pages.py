from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.attempts import commands, queries
from shared import clock
from shared.identity import Administrator
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("attempts")


@router.get("/administration/conversations")
async def awaited_conversations(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    awaited = await db.read(queries.awaited_conversations, after=after, now=clock.now())
    return page(request, who, "attempts/conversations.html", awaited=awaited, after=after)


@router.post("/administration/conversations/{person_id}")
async def record_conversation(who: Administrator, db: Db, person_id: Id) -> RedirectResponse:
    await db.write(commands.record_conversation, who.actor, person_id, now=clock.now())
    return see_other("/exam/administration/conversations", said=N_("Kept. The next attempt is open."))
