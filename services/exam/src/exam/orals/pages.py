from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.conflicts.inputs import DeclareConflict
from exam.orals import commands, queries
from exam.places import queries as places
from exam.slots import queries as slots
from exam.slots.inputs import OfferSlotPage
from shared import clock
from shared.identity import Administrator, Examiner
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("orals")
Chosen = Annotated[str, Query(alias="request", max_length=64)]


@router.get("/examiner/talks/{oral_id}")
async def oral_to_hold(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    oral = await db.read(queries.oral_to_hold, who.actor, oral_id, now=clock.now())
    advice = await db.read(queries.advice, who.language, now=clock.now())
    return page(request, who, "orals/oral.html", oral=oral, advice=advice)


@router.post("/examiner/talks/{oral_id}")
async def conclude_oral(who: Examiner, db: Db, oral_id: Id) -> RedirectResponse:
    task_id = await db.write(commands.conclude_oral, who.actor, oral_id, now=clock.now())
    to = f"/exam/examiner/tasks/{task_id}" if task_id else "/exam/examiner/calibrations"
    alone = N_("Now score alone, before you talk with each other.")
    first = N_("It is kept that the talk was held. Score the specimens of talks first; then it waits in your list.")
    return see_other(to, said=alone if task_id else first)


@router.get("/examiner/talks/{oral_id}/step-out")
async def oral_to_hold_or_leave(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    oral = await db.read(queries.oral_to_hold, who.actor, oral_id, now=clock.now())
    return page(request, who, "orals/step_out.html", ahead=oral.ahead)


@router.post("/examiner/talks/{oral_id}/step-out")
async def step_out(who: Examiner, db: Db, oral_id: Id, body: Form[DeclareConflict]) -> RedirectResponse:
    await db.write(commands.step_out, who.actor, oral_id, body, now=clock.now())
    said = N_("Thank you. Please call the talk off now, so that others hold it.")
    return see_other(f"/exam/examiner/talks/{oral_id}/call-off", said=said)


@router.get("/administration/orals/offer")
async def requests_to_answer(request: Request, who: Administrator, db: Db, chosen: Chosen = "") -> HTMLResponse:
    return page(
        request,
        who,
        "orals/offer.html",
        requests=await db.read(slots.requests_to_answer, chosen),
        panel=await db.read(queries.examiners_of_talks, now=clock.now()),
        chosen=chosen,
        places=await db.read(places.open_places),
    )


@router.post("/administration/orals/offer")
async def offer_slot(who: Administrator, db: Db, body: Form[OfferSlotPage]) -> RedirectResponse:
    await db.write(commands.offer_slot, who.actor, body.slot, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("The time is offered."))
