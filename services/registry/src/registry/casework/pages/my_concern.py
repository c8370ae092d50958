"""For whom a concern is about: what it is, being heard, accepting or going to others; and figures for everybody."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.casework import queries
from registry.hearings import commands as hearings
from registry.hearings.inputs import AnswerConcern
from registry.objections import commands as objections
from registry.objections import queries as objecting
from registry.objections.inputs import ObjectToMember
from registry.rulings import commands as rulings
from registry.rulings.inputs import AppealRuling
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import Db, Id, page_router

router = page_router("concerns about me")
MINE = "/registry/mine/concerns"


@router.get("/mine/concerns")
async def my_concerns(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    return page(request, who, "casework/mine.html", mine=await db.read(queries.my_concerns, who.actor))


@router.get("/mine/concerns/{concern_id}")
async def my_concern(request: Request, who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.my_concern, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/my_concern.html", mine=seen)


@router.post("/mine/concerns/{concern_id}")
async def answer_concern(
    who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: Form[AnswerConcern]
) -> RedirectResponse:
    await db.write(hearings.answer_concern, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{MINE}/{concern_id}", said=N_("We have your words. Those who decide read them."))


@router.post("/mine/concerns/{concern_id}/accept")
async def accept_ruling(who: SignedIn, db: Db, concern_id: Id) -> RedirectResponse:
    await db.write(rulings.accept_ruling, who.actor, concern_id, now=clock.now())
    return see_other(f"{MINE}/{concern_id}", said=N_("It is in force now."))


@router.get("/mine/concerns/{concern_id}/appeal")
async def my_concern_to_appeal(request: Request, who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.my_concern, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/appeal.html", mine=seen)


@router.post("/mine/concerns/{concern_id}/appeal")
async def appeal_ruling(
    who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: Form[AppealRuling]
) -> RedirectResponse:
    await db.write(rulings.appeal_ruling, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{MINE}/{concern_id}", said=N_("We have it. Two other people look at it."))


@router.get("/mine/concerns/{concern_id}/objections/{seat_id}")
async def my_objection(
    request: Request, who: SignedIn, db: Db, keys: Keys, concern_id: Id, seat_id: Id
) -> HTMLResponse:
    seen = await db.read(objecting.my_objection, who.actor, keys, concern_id, seat_id)
    return page(request, who, "casework/object.html", concern_id=concern_id, seen=seen)


@router.post("/mine/concerns/{concern_id}/objections/{seat_id}")
async def object_to_member(
    who: SignedIn, db: Db, keys: Keys, concern_id: Id, seat_id: Id, body: Form[ObjectToMember]
) -> RedirectResponse:
    await db.write(objections.object_to_member, who.actor, keys, concern_id, seat_id, body, now=clock.now())
    return see_other(f"{MINE}/{concern_id}", said=N_("We have it. Nobody decides before somebody has answered you."))


@router.get("/concerns/figures")
async def figures(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    shown = await db.read(queries.figures, who.language, now=clock.now())
    return page(request, who, "casework/figures.html", shown=shown)
