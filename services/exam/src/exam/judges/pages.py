from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.judges import commands, queries
from exam.judges.deps import Position
from exam.judges.inputs import EstimateItem, JoinStandard
from exam.judges.views import Estimated
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("judges")
SEATS = "/exam/standards"


@router.get("/standards")
async def my_seats(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.my_seats, who.actor, after=after)
    return page(request, who, "judges/seats.html", seats=found, after=after)


@router.post("/standards")
async def join_standard(who: SignedIn, db: Db, body: Form[JoinStandard]) -> RedirectResponse:
    joined = await db.write(commands.join_standard, who.actor, body, now=clock.now())
    return see_other(f"{SEATS}/{joined}", said=N_("Welcome to the panel."))


@router.get("/standards/{standard_id}")
async def my_seat(request: Request, who: SignedIn, db: Db, standard_id: Id) -> HTMLResponse:
    found = await db.read(queries.my_seat, who.actor, standard_id, language=who.language)
    return page(request, who, "judges/seat.html", seat=found)


@router.get("/standards/{standard_id}/items/{position}")
async def item_to_estimate(
    request: Request, who: SignedIn, db: Db, standard_id: Id, position: Position
) -> HTMLResponse:
    found: Estimated = await db.read(queries.item_to_estimate, who.actor, standard_id, position, language=who.language)
    return page(request, who, "judges/item.html", one=found)


@router.post("/standards/{standard_id}/items/{position}")
async def estimate_item(
    who: SignedIn, db: Db, standard_id: Id, position: Position, body: Form[EstimateItem]
) -> RedirectResponse:
    await db.write(commands.estimate_item, who.actor, standard_id, position, body, now=clock.now())
    found: Estimated = await db.read(queries.item_to_estimate, who.actor, standard_id, position, language=who.language)
    return see_other(f"{SEATS}/{standard_id}{found.goes_on}", said=N_("Your estimate is kept."))


@router.post("/standards/{standard_id}/round")
async def hand_in_round(who: SignedIn, db: Db, standard_id: Id) -> RedirectResponse:
    await db.write(commands.hand_in_round, who.actor, standard_id, now=clock.now())
    return see_other(f"{SEATS}/{standard_id}", said=N_("This round is handed in. Thank you."))
