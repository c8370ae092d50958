from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.attempts.commands import record_conversation
from exam.attempts.queries import awaited_conversations
from shared.clock import now
from shared.days import day_of
from shared.identity import Administrator
from shared.pages import page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("attempts")


@router.get("/administration/conversations")
async def show_awaited(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    awaited = await db.read(awaited_conversations, day_of(now()))
    return page(request, who, "attempts/conversations.html", awaited=awaited)


@router.post("/administration/conversations/{person_id}")
async def record(who: Administrator, db: Db, person_id: Id) -> RedirectResponse:
    await db.write(record_conversation, person_id, who.id, now=now())
    return see_other("/exam/administration/conversations", said=N_("Kept. The next attempt is open."))
