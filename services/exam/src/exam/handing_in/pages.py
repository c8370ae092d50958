from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.answers import queries
from exam.reading_back import queries as reading_back
from exam.sittings import commands as sittings
from exam.sittings.inputs import SubmitSittingPage
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("sittings")
Window = Annotated[str, Query(alias="window", max_length=64)]


@router.get("/sittings/{sitting_id}/break")
async def my_sitting_on_break(
    request: Request, who: SignedIn, db: Db, sitting_id: Id, writer_token: Window = ""
) -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.actor, sitting_id, now=clock.now())
    template = sitting.template("answers/on_break.html")
    return page(request, who, template, sitting=sitting, writer_token=writer_token)


@router.get("/sittings/{sitting_id}/review")
async def sitting_to_send_review(
    request: Request, who: SignedIn, db: Db, sitting_id: Id, writer_token: Window = ""
) -> HTMLResponse:
    found = await db.read(reading_back.sitting_to_send, who.actor, sitting_id, now=clock.now())
    template = found.sitting.template("handing_in/review.html")
    more = {"to_read_back": found.to_read_back, "writer_token": writer_token}
    return page(request, who, template, sitting=found.sitting, **more)


@router.get("/sittings/{sitting_id}/confirm")
async def sitting_to_send(
    request: Request, who: SignedIn, db: Db, sitting_id: Id, writer_token: Window = ""
) -> HTMLResponse:
    found = await db.read(reading_back.sitting_to_send, who.actor, sitting_id, now=clock.now())
    template = found.sitting.template("handing_in/confirm.html")
    more = {"to_read_back": found.to_read_back, "writer_token": writer_token}
    return page(request, who, template, sitting=found.sitting, **more)


@router.post("/sittings/{sitting_id}/confirm")
async def submit_sitting(who: SignedIn, db: Db, sitting_id: Id, body: Form[SubmitSittingPage]) -> RedirectResponse:
    await db.write(sittings.submit_sitting, who.actor, sitting_id, body, now=clock.now())
    return see_other(f"/exam/sittings/{sitting_id}/done", said=N_("Your answers are with us."))


@router.get("/sittings/{sitting_id}/done")
async def my_sitting_done(request: Request, who: SignedIn, db: Db, sitting_id: Id) -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.actor, sitting_id, now=clock.now())
    return page(request, who, "handing_in/done.html", step="examination", sitting=sitting)
