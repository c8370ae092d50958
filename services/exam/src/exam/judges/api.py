from exam.judges import commands, queries
from exam.judges.deps import Position
from exam.judges.inputs import EstimateItem, JoinStandard
from exam.judges.views import Estimated, Seat
from exam.standards.views import StandardLine
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("judges")


@router.get("/seats")
async def my_seats(who: SignedIn, db: Db, after: After = "") -> Page[StandardLine]:
    """The panels on which you sit."""
    return await db.read(queries.my_seats, who.actor, after=after)


@router.post("/seats", status_code=201)
async def join_standard(who: SignedIn, db: Db, body: JoinStandard) -> Seat:
    """Take a seat on the panel whose code you were given."""
    joined = await db.write(commands.join_standard, who.actor, body, now=clock.now())
    return await db.read(queries.my_seat, who.actor, joined, language=who.language)


@router.get("/seats/{standard_id}")
async def my_seat(who: SignedIn, db: Db, standard_id: Id) -> Seat:
    return await db.read(queries.my_seat, who.actor, standard_id, language=who.language)


@router.get("/seats/{standard_id}/items/{position}")
async def item_to_estimate(who: SignedIn, db: Db, standard_id: Id, position: Position) -> Estimated:
    return await db.read(queries.item_to_estimate, who.actor, standard_id, position, language=who.language)


@router.put("/seats/{standard_id}/items/{position}")
async def estimate_item(who: SignedIn, db: Db, standard_id: Id, position: Position, body: EstimateItem) -> Estimated:
    """Of a share percent, 5 to 95; of a row of a rubric tenths of a level."""
    await db.write(commands.estimate_item, who.actor, standard_id, position, body, now=clock.now())
    return await db.read(queries.item_to_estimate, who.actor, standard_id, position, language=who.language)


@router.post("/seats/{standard_id}/round")
async def hand_in_round(who: SignedIn, db: Db, standard_id: Id) -> Seat:
    """Finish the round that is on."""
    await db.write(commands.hand_in_round, who.actor, standard_id, now=clock.now())
    return await db.read(queries.my_seat, who.actor, standard_id, language=who.language)
