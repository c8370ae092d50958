from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.places import commands, queries
from exam.places.inputs import AddPlace, ChangePlace
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("places")
ALL = "/exam/administration/places"


@router.get("/administration/places")
async def places(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    return page(request, who, "places/places.html", places=await db.read(queries.places, after=after), after=after)


@router.post("/administration/places")
async def add_place(who: Administrator, db: Db, body: Form[AddPlace]) -> RedirectResponse:
    await db.write(commands.add_place, who.actor, body, now=clock.now())
    return see_other(ALL, said=N_("The room is added."))


@router.get("/administration/places/{place_id}")
async def place(request: Request, who: Administrator, db: Db, place_id: Id) -> HTMLResponse:
    return page(request, who, "places/place.html", place=await db.read(queries.place, place_id))


@router.post("/administration/places/{place_id}")
async def change_place(who: Administrator, db: Db, place_id: Id, body: Form[ChangePlace]) -> RedirectResponse:
    await db.write(commands.change_place, who.actor, place_id, body, now=clock.now())
    return see_other(ALL, said=N_("The room is kept as you wrote it."))


@router.post("/administration/places/{place_id}/close")
async def close_place(who: Administrator, db: Db, place_id: Id) -> RedirectResponse:
    await db.write(commands.close_place, who.actor, place_id, now=clock.now())
    return see_other(ALL, said=N_("Closed to new times. What is planned there stays."))


@router.post("/administration/places/{place_id}/open")
async def open_place(who: Administrator, db: Db, place_id: Id) -> RedirectResponse:
    await db.write(commands.open_place, who.actor, place_id, now=clock.now())
    return see_other(ALL, said=N_("The room is open again."))
