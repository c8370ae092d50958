from typing import Annotated
from urllib.parse import urlencode

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.reading_back import commands, queries
from exam.reading_back.inputs import ConfirmAnswerPage
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("reading_back")
Window = Annotated[str, Query(alias="window", max_length=64)]


@router.get("/sittings/{sitting_id}/read-back")
async def answers_to_read_back(
    request: Request, who: SignedIn, db: Db, sitting_id: Id, writer_token: Window = ""
) -> HTMLResponse:
    model = await db.read(queries.answers_to_read_back, who.actor, sitting_id, who.language, now=clock.now())
    template = model.sitting.template("reading_back/answers.html")
    return page(request, who, template, model=model, sitting=model.sitting, writer_token=writer_token)


@router.post("/sittings/{sitting_id}/read-back")
async def confirm_answer(who: SignedIn, db: Db, sitting_id: Id, body: Form[ConfirmAnswerPage]) -> RedirectResponse:
    await db.write(commands.confirm_answer, who.actor, sitting_id, body, now=clock.now())
    there = f"/exam/sittings/{sitting_id}/read-back?{urlencode({'window': body.writer_token})}"
    return see_other(there, said=N_("Kept: this is what you meant."))
