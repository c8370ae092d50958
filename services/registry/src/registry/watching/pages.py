"""Who watches my entry; whom an organization watches."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.checks.inputs import CheckPairsPage
from registry.employers import queries as employers
from registry.employers.rules import ROWS_A_DAY
from registry.watching import commands, queries
from registry.watching.deps import CurrentAsking
from registry.watching.inputs import AskToWatch
from registry.watching.rules import Answer
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, UnlistedDoor, page_router

router = page_router("watching", UnlistedDoor)
MANY = "watching/many.html"


@router.get("/watching")
async def my_watches(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_watches, who.actor)
    return page(request, who, "watching/mine.html", mine=mine)


@router.post("/watching/{watch_id}/{consent}")
async def answer_watch(who: SignedIn, db: Db, watch_id: Id, consent: Answer) -> RedirectResponse:
    await db.write(commands.answer_watch, who.actor, watch_id, consent, now=clock.now())
    return see_other("/registry/watching", said=N_("Your answer is in force now."))


@router.get("/employers/{organization_id}/watching")
async def watched(request: Request, who: SignedIn, db: Db, organization_id: Id, after: After = "") -> HTMLResponse:
    found = await db.read(queries.watched, who.actor, organization_id, after=after, now=clock.now())
    return page(request, who, "watching/watched.html", found=found, after=after)


@router.post("/employers/{organization_id}/watching")
async def ask_to_watch(
    who: SignedIn, asking: CurrentAsking, organization_id: Id, body: Form[AskToWatch]
) -> RedirectResponse:
    await asking.ask_to_watch(who.actor, organization_id, body)
    here = f"/registry/employers/{organization_id}/watching"
    return see_other(here, said=N_("We ask the person. You get a mail when they have answered."))


@router.get("/employers/{organization_id}/watching/many")
async def verified_organization_asking(request: Request, who: SignedIn, db: Db, organization_id: Id) -> HTMLResponse:
    mine = await db.read(employers.verified_organization, who.actor, organization_id)
    return page(request, who, MANY, organization_id=mine.id, asked=None, rows=ROWS_A_DAY)


@router.post("/employers/{organization_id}/watching/many")
async def ask_to_watch_many(
    request: Request, who: SignedIn, asking: CurrentAsking, organization_id: Id, body: Form[CheckPairsPage]
) -> HTMLResponse:
    asked = await asking.ask_to_watch_many(who.actor, organization_id, body)
    return page(request, who, MANY, organization_id=organization_id, asked=asked, rows=ROWS_A_DAY)


@router.post("/employers/{organization_id}/watching/{watch_id}/end")
async def end_watch(who: SignedIn, db: Db, organization_id: Id, watch_id: Id) -> RedirectResponse:
    await db.write(commands.end_watch, who.actor, organization_id, watch_id, now=clock.now())
    return see_other(f"/registry/employers/{organization_id}/watching", said=N_("You watch this entry no more."))
