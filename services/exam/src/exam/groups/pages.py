from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.groups import commands, queries
from exam.groups.inputs import SayGroups
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("groups")


@router.get("/groups")
async def my_groups(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_groups, who.actor)
    return page(request, who, "groups/mine.html", step="examination", mine=mine)


@router.post("/groups")
async def say_groups(who: SignedIn, db: Db, body: Form[SayGroups]) -> RedirectResponse:
    await db.write(commands.say_groups, who.actor, body, now=clock.now())
    return see_other("/exam/groups", said=N_("Thank you. What you see here now is what counts."))
