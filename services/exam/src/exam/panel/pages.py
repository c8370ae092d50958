from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.panel.commands import confirm_member, join_panel
from exam.panel.forms import ConfirmForm, JoinForm
from exam.panel.queries import member, members
from shared.clock import now
from shared.identity import Administrator, Examiner
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("panel")


@router.get("/examiner/join")
async def show_join(request: Request, who: Examiner, db: Db) -> HTMLResponse:
    return page(request, who, "panel/join.html", member=await db.read(member, who.id))


@router.post("/examiner/join")
async def join(who: Examiner, db: Db, answers: Annotated[JoinForm, Depends(form(JoinForm))]) -> RedirectResponse:
    await db.write(join_panel, who.id, answers.name, answers.certified_peer_specialist, now=now())
    return see_other("/exam/examiner", said=N_("Thank you. An administrator looks at this and confirms."))


@router.get("/administration/panel")
async def show_panel(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "panel/panel.html", members=await db.read(members))


@router.post("/administration/panel/{examiner_id}/confirm")
async def confirm(
    who: Administrator, db: Db, examiner_id: Id, answers: Annotated[ConfirmForm, Depends(form(ConfirmForm))]
) -> RedirectResponse:
    await db.write(confirm_member, examiner_id, who.id, answers.certified_peer_specialist, now=now())
    return see_other("/exam/administration/panel", said=N_("Confirmed. They can score now."))
