"""For whoever was invited: begin, answer part by part, look again, hand in. Nobody is asked who they are."""

from typing import Annotated

from fastapi import Depends, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.readiness.commands import begin_answering, hand_in, keep_answers
from curriculum.readiness.doors import Asked, Key, unlisted
from curriculum.readiness.forms import AnswersForm, BeginForm
from curriculum.readiness.models import Domain, Questionnaire
from curriculum.readiness.queries import show_invitation, show_sheet
from shared.identity import Anyone
from shared.pages import form, page, see_other
from shared.refusals import N_, NotFound
from shared.web import Db, page_router

router = page_router("answering")
PartNumber = Annotated[int, Path(ge=1, le=99)]


@router.get("/readiness/thanks")
async def show_thanks(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "readiness/thanks.html")


@router.get("/readiness/invited/{key}")
async def show_invited(key: Key, request: Request, who: Anyone, db: Db, asked: Asked) -> HTMLResponse:
    invitation = await db.read(show_invitation, key)
    return unlisted(page(request, who, "readiness/invited.html", invitation=invitation, asked=asked))


@router.post("/readiness/invited/{key}")
async def begin(
    key: Key, who: Anyone, db: Db, sent: Annotated[BeginForm, Depends(form(BeginForm))]
) -> RedirectResponse:
    sheet = await db.write(begin_answering, key, sent.position)
    return see_other(f"/curriculum/readiness/answers/{sheet}/1")


@router.get("/readiness/answers/{key}")
async def show_answers(key: Key, request: Request, who: Anyone, db: Db, asked: Asked) -> HTMLResponse:
    sheet = await db.read(show_sheet, key)
    return unlisted(page(request, who, "readiness/answers.html", sheet=sheet, asked=asked, key=key))


@router.post("/readiness/answers/{key}")
async def hand_in_answers(key: Key, who: Anyone, db: Db, asked: Asked) -> RedirectResponse:
    await db.write(hand_in, asked, key)
    return see_other("/curriculum/readiness/thanks", said=N_("Handed in. Thank you."))


@router.get("/readiness/answers/{key}/{number}")
async def show_part(key: Key, number: PartNumber, request: Request, who: Anyone, db: Db, asked: Asked) -> HTMLResponse:
    domain = _part(asked, number)
    sheet = await db.read(show_sheet, key)
    model = {"sheet": sheet, "asked": asked, "domain": domain, "number": number, "key": key}
    return unlisted(page(request, who, "readiness/part.html", **model))


@router.post("/readiness/answers/{key}/{number}")
async def keep_part(
    key: Key,
    number: PartNumber,
    who: Anyone,
    db: Db,
    asked: Asked,
    sent: Annotated[AnswersForm, Depends(form(AnswersForm))],
) -> RedirectResponse:
    _part(asked, number)
    await db.write(keep_answers, asked, key, sent.answers)
    following = f"/{number + 1}" if number < len(asked.domains) else ""
    return see_other(f"/curriculum/readiness/answers/{key}{following}")


def _part(asked: Questionnaire, number: int) -> Domain:
    if number > len(asked.domains):
        raise NotFound
    return asked.domains[number - 1]
