from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.bookings import queries as appointments
from exam.desk import queries as desk
from exam.voids import commands, queries
from exam.voids.inputs import VoidOral, VoidWritten
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("voids")
VOIDED = N_("Voided. It does not count.")
HALF = N_("Your word is kept. Another administrator gives the second one.")


@router.get("/administration/sittings/{sitting_id}/void")
async def sitting_to_void(request: Request, who: Administrator, db: Db, sitting_id: Id) -> HTMLResponse:
    sitting = await db.read(desk.sitting, sitting_id, now=clock.now())
    waiting = await db.read(queries.written_void, sitting_id)
    return page(request, who, "voids/written.html", sitting=sitting, waiting=waiting)


@router.post("/administration/sittings/{sitting_id}/void")
async def void_written(who: FreshAdmin, db: Db, sitting_id: Id, body: Form[VoidWritten]) -> RedirectResponse:
    done = await db.write(commands.void_written, who.actor, sitting_id, body, now=clock.now())
    return see_other("/exam/desk/sittings", said=VOIDED if done else HALF)


@router.get("/administration/orals/{oral_id}/void")
async def appointment(request: Request, who: Administrator, db: Db, oral_id: Id) -> HTMLResponse:
    oral = await db.read(appointments.appointment, oral_id)
    waiting = await db.read(queries.oral_void, oral_id)
    return page(request, who, "voids/oral.html", oral=oral, waiting=waiting)


@router.post("/administration/orals/{oral_id}/void")
async def void_oral(who: FreshAdmin, db: Db, oral_id: Id, body: Form[VoidOral]) -> RedirectResponse:
    done = await db.write(commands.void_oral, who.actor, oral_id, body, now=clock.now())
    return see_other("/exam/administration/orals", said=VOIDED if done else HALF)


@router.post("/administration/sittings/{sitting_id}/void/take-back")
async def take_back_written_void(who: Administrator, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_written_void, who.actor, sitting_id, now=clock.now())
    return see_other("/exam/administration/voids", said=N_("The first word is taken back."))


@router.post("/administration/orals/{oral_id}/void/take-back")
async def take_back_oral_void(who: Administrator, db: Db, oral_id: Id) -> RedirectResponse:
    await db.write(commands.take_back_oral_void, who.actor, oral_id, now=clock.now())
    return see_other("/exam/administration/voids", said=N_("The first word is taken back."))


@router.get("/administration/voids")
async def voids(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "voids/voids.html", waiting=await db.read(queries.voids))
