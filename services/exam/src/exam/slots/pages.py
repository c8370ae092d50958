from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.panel import queries as panel
from exam.places import queries as places
from exam.slots import commands, queries
from exam.slots.inputs import OfferSlotPage
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("oral part")
Chosen = Annotated[str, Query(alias="request", max_length=64)]


@router.get("/administration/orals/offer")
async def requests_to_answer(request: Request, who: Administrator, db: Db, chosen: Chosen = "") -> HTMLResponse:
    return page(
        request,
        who,
        "slots/offer.html",
        requests=await db.read(queries.requests_to_answer, chosen),
        panel=await db.read(panel.confirmed_members),
        chosen=chosen,
        places=await db.read(places.open_places),
    )


@router.post("/administration/orals/offer")
async def offer_slot(who: Administrator, db: Db, body: Form[OfferSlotPage]) -> RedirectResponse:
    await db.write(commands.offer_slot, who.actor, body.slot, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("The time is offered."))
