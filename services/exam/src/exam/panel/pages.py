from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.panel import commands, queries
from exam.panel.inputs import ConfirmMember, JoinPanel
from shared import clock
from shared.identity import Administrator, Examiner, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("panel")


@router.get("/examiner/join")
async def my_membership(request: Request, who: Examiner, db: Db) -> HTMLResponse:
    return page(request, who, "panel/join.html", member=await db.read(queries.my_membership, who.actor))


@router.post("/examiner/join")
async def join_panel(who: Examiner, db: Db, body: Form[JoinPanel]) -> RedirectResponse:
    await db.write(commands.join_panel, who.actor, body, now=clock.now())
    return see_other("/exam/examiner", said=N_("Thank you. An administrator looks at this and confirms."))


@router.get("/administration/panel")
async def members(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    return page(request, who, "panel/panel.html", members=await db.read(queries.members, after=after), after=after)


@router.post("/administration/panel/{examiner_id}/confirm")
async def confirm_member(who: FreshAdmin, db: Db, examiner_id: Id, body: Form[ConfirmMember]) -> RedirectResponse:
    await db.write(commands.confirm_member, who.actor, examiner_id, body, now=clock.now())
    return see_other("/exam/administration/panel", said=N_("Confirmed. They can score now."))
