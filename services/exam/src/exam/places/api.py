from exam.places import commands, queries
from exam.places.inputs import AddPlace, ChangePlace
from exam.places.views import PlaceView
from shared import clock
from shared.identity import Administrator
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("places")


@router.get("/places")
async def places(who: Administrator, db: Db, after: After = "") -> Page[PlaceView]:
    return await db.read(queries.places, after=after)


@router.post("/places", status_code=201)
async def add_place(who: Administrator, db: Db, body: AddPlace) -> PlaceView:
    place_id = await db.write(commands.add_place, who.actor, body, now=clock.now())
    return await db.read(queries.place, place_id)


@router.put("/places/{place_id}")
async def change_place(who: Administrator, db: Db, place_id: Id, body: ChangePlace) -> PlaceView:
    await db.write(commands.change_place, who.actor, place_id, body, now=clock.now())
    return await db.read(queries.place, place_id)


@router.post("/places/{place_id}/close", status_code=204)
async def close_place(who: Administrator, db: Db, place_id: Id) -> None:
    """Hold nothing new there; what is planned stays."""
    await db.write(commands.close_place, who.actor, place_id, now=clock.now())


@router.post("/places/{place_id}/open", status_code=204)
async def open_place(who: Administrator, db: Db, place_id: Id) -> None:
    await db.write(commands.open_place, who.actor, place_id, now=clock.now())
