"""For whoever asks: begin, invite, close, see the result, ask again, delete."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.readiness.commands import ask_again, close_round, delete_assessment, start_assessment
from curriculum.readiness.doors import Asked, Key, unlisted
from curriculum.readiness.forms import DeleteForm, StartForm
from curriculum.readiness.keys import invitation_of
from curriculum.readiness.queries import show_result
from shared.clock import now
from shared.days import day_of
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("readiness")


@router.get("/readiness")
async def show_start(request: Request, who: Anyone, asked: Asked) -> HTMLResponse:
    return page(request, who, "readiness/start.html", asked=asked)


@router.post("/readiness")
async def start(who: Anyone, db: Db, sent: Annotated[StartForm, Depends(form(StartForm))]) -> RedirectResponse:
    key = await db.write(start_assessment, sent.label, today=day_of(now()))
    return see_other(f"/curriculum/readiness/result/{key}", said=N_("It has begun. Please keep the two links below."))


@router.get("/readiness/result/{key}")
async def show_own_result(key: Key, request: Request, who: Anyone, db: Db, asked: Asked) -> HTMLResponse:
    model = {
        "result": await db.read(show_result, asked, key),
        "key": key,
        "invitation": invitation_of(key),
        "address": request.app.state.settings.address,
    }
    return unlisted(page(request, who, "readiness/result.html", **model))


@router.post("/readiness/result/{key}/close")
async def close(key: Key, who: Anyone, db: Db) -> RedirectResponse:
    await db.write(close_round, key, today=day_of(now()))
    return see_other(f"/curriculum/readiness/result/{key}", said=N_("The round is closed. Here is the result."))


@router.post("/readiness/result/{key}/again")
async def open_another(key: Key, who: Anyone, db: Db) -> RedirectResponse:
    await db.write(ask_again, key, today=day_of(now()))
    return see_other(f"/curriculum/readiness/result/{key}", said=N_("A new round is open, by the same link."))


@router.get("/readiness/result/{key}/delete")
async def show_delete(key: Key, request: Request, who: Anyone, db: Db, asked: Asked) -> HTMLResponse:
    result = await db.read(show_result, asked, key)
    return unlisted(page(request, who, "readiness/delete.html", result=result, key=key))


@router.post("/readiness/result/{key}/delete")
async def delete(
    key: Key, who: Anyone, db: Db, sent: Annotated[DeleteForm, Depends(form(DeleteForm))]
) -> RedirectResponse:
    await db.write(delete_assessment, key)
    return see_other("/curriculum/readiness", said=N_("Deleted, with all answers. The links lead nowhere now."))
