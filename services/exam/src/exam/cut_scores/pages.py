from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.cut_scores import commands, queries
from exam.cut_scores.inputs import LockStandard, MoveStandard, SetStandardAside
from exam.standards import commands as panels
from exam.standards import queries as opened
from exam.standards.inputs import OpenStandard
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("pass marks")
ALL = "/exam/administration/standards"


@router.get("/administration/standards")
async def standards(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(opened.standards, after=after)
    return page(request, who, "cut_scores/standards.html", standards=found, after=after)


@router.post("/administration/standards")
async def open_standard(who: Administrator, db: Db, body: Form[OpenStandard]) -> RedirectResponse:
    standard_id = await db.write(panels.open_standard, who.actor, body, now=clock.now())
    return see_other(f"{ALL}/{standard_id}", said=N_("The panel is open. Give its code to the judges."))


@router.get("/administration/standards/{standard_id}")
async def one_standard(request: Request, who: Administrator, db: Db, standard_id: Id) -> HTMLResponse:
    found = await db.read(queries.one_standard, standard_id, now=clock.now())
    return page(request, who, "cut_scores/standard.html", standard=found)


@router.post("/administration/standards/{standard_id}/steps")
async def move_standard(who: Administrator, db: Db, standard_id: Id, body: Form[MoveStandard]) -> RedirectResponse:
    await db.write(commands.move_standard, who.actor, standard_id, body, now=clock.now())
    return see_other(f"{ALL}/{standard_id}", said=N_("The panel is one step further."))


@router.post("/administration/standards/{standard_id}/set-aside")
async def set_standard_aside(
    who: Administrator, db: Db, standard_id: Id, body: Form[SetStandardAside]
) -> RedirectResponse:
    await db.write(commands.set_standard_aside, who.actor, standard_id, body, now=clock.now())
    return see_other(f"{ALL}/{standard_id}", said=N_("The panel is set aside. Its estimates stay in the record."))


@router.post("/administration/standards/{standard_id}/lock")
async def lock_standard(who: FreshAdmin, db: Db, standard_id: Id, body: Form[LockStandard]) -> RedirectResponse:
    done = await db.write(commands.lock_standard, who.actor, standard_id, body, now=clock.now())
    said = (
        N_("The pass mark is locked.") if done else N_("Your word is kept. Another administrator gives the second one.")
    )
    return see_other(f"{ALL}/{standard_id}", said=said)


@router.post("/administration/standards/{standard_id}/lock/take-back")
async def take_back_lock(who: Administrator, db: Db, standard_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_lock, who.actor, standard_id, now=clock.now())
    return see_other(f"{ALL}/{standard_id}", said=N_("The first word is taken back."))
