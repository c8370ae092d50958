from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.answers import queries as answers
from exam.appointments import queries as appointments
from exam.voids import commands
from exam.voids.inputs import VoidOral, VoidWritten
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("voids")


@router.get("/administration/sittings/{sitting_id}/void")
async def sitting_to_void(request: Request, who: Administrator, db: Db, sitting_id: Id) -> HTMLResponse:
    sitting = await db.read(answers.sitting, sitting_id)
    return page(request, who, "voids/written.html", sitting=sitting)


@router.post("/administration/sittings/{sitting_id}/void")
async def void_written(who: FreshAdmin, db: Db, sitting_id: Id, body: Form[VoidWritten]) -> RedirectResponse:
    await db.write(commands.void_written, who.actor, sitting_id, body, now=clock.now())
    return see_other("/exam/administration/sittings", said=N_("Voided. It does not count."))


@router.get("/administration/orals/{oral_id}/void")
async def appointment(request: Request, who: Administrator, db: Db, oral_id: Id) -> HTMLResponse:
    return page(request, who, "voids/oral.html", oral=await db.read(appointments.appointment, oral_id))


@router.post("/administration/orals/{oral_id}/void")
async def void_oral(who: FreshAdmin, db: Db, oral_id: Id, body: Form[VoidOral]) -> RedirectResponse:
    await db.write(commands.void_oral, who.actor, oral_id, body, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("Voided. It does not count."))
