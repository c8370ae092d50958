from typing import Annotated

from fastapi import Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.questions import commands, queries
from exam.questions.inputs import SubmitQuestionPage, Words
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.web import Db, Id, page_router

router = page_router("sittings")
Window = Annotated[str, Query(alias="window", max_length=64)]
In = Annotated[Words, Query(alias="in")]
Position = Annotated[int, Path(ge=1, le=1_000)]


@router.get("/sittings/{sitting_id}/questions/{position}")
async def question_page(
    request: Request,
    who: SignedIn,
    db: Db,
    sitting_id: Id,
    position: Position,
    writer_token: Window = "",
    words: In = "",
) -> HTMLResponse:
    asked = (sitting_id, position, writer_token, words or who.language)
    model = await db.read_directly(queries.question_page, who.actor, *asked, now=clock.now())
    template = model.sitting.template("questions/question.html")
    return page(request, who, template, model=model, writer_token=writer_token, asked_in=words)


@router.post("/sittings/{sitting_id}/questions/{position}")
async def submit_question_page(
    who: SignedIn, db: Db, sitting_id: Id, position: Position, body: Form[SubmitQuestionPage]
) -> RedirectResponse:
    command = commands.submit_question_page
    following = await db.write(command, who.actor, sitting_id, position, body, now=clock.now())
    return see_other(following.address)
