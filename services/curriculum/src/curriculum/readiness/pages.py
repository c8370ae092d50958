"""For whoever asks: begin, invite, close, see the result, ask again, delete. For whoever was invited: answer, hand in.

Nobody is asked who they are. Who has a link has the right that goes with it.
"""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.readiness import commands, queries
from curriculum.readiness.deps import AfterRound, Asked, Key, PartNumber
from curriculum.readiness.inputs import BeginAnswering, DeleteAssessment, KeepAnswers, StartAssessment
from curriculum.readiness.keys import invitation_of
from shared import clock
from shared.identity import Anyone
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, UnlistedDoor, page_router

HOME = "/curriculum/readiness"
router = page_router("readiness")
by_link = page_router("readiness", UnlistedDoor)


@router.get("/readiness")
async def start(request: Request, who: Anyone, asked: Asked) -> HTMLResponse:
    return page(request, who, "readiness/start.html", asked=asked)


@router.post("/readiness")
async def start_assessment(who: Anyone, db: Db, body: Form[StartAssessment]) -> RedirectResponse:
    key = await db.write(commands.start_assessment, body, now=clock.now())
    return see_other(f"{HOME}/result/{key}", said=N_("It has begun. Please keep the two links below."))


@router.get("/readiness/thanks")
async def thanks(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "readiness/thanks.html")


@by_link.get("/readiness/result/{key}")
async def result(
    request: Request, who: Anyone, db: Db, asked: Asked, key: Key, after: AfterRound = None
) -> HTMLResponse:
    result = await db.read(queries.result, asked, key, after=after)
    model = {
        "result": result,
        "after": after,
        "key": key,
        "invitation": invitation_of(key, result.invitation),
        "address": request.app.state.settings.address,
    }
    return page(request, who, "readiness/result.html", **model)


@by_link.post("/readiness/result/{key}/close")
async def close_round(who: Anyone, db: Db, key: Key) -> RedirectResponse:
    await db.write(commands.close_round, key, now=clock.now())
    return see_other(f"{HOME}/result/{key}", said=N_("The round is closed. Here is the result."))


@by_link.post("/readiness/result/{key}/again")
async def ask_again(who: Anyone, db: Db, key: Key) -> RedirectResponse:
    await db.write(commands.ask_again, key, now=clock.now())
    return see_other(f"{HOME}/result/{key}", said=N_("A new round is open, by the same link."))


@by_link.post("/readiness/result/{key}/invitation")
async def renew_invitation(who: Anyone, db: Db, key: Key) -> RedirectResponse:
    await db.write(commands.renew_invitation, key)
    return see_other(f"{HOME}/result/{key}", said=N_("There is a new link to share. The old one leads nowhere now."))


@by_link.get("/readiness/result/{key}/delete")
async def result_to_delete(request: Request, who: Anyone, db: Db, asked: Asked, key: Key) -> HTMLResponse:
    result = await db.read(queries.result, asked, key)
    return page(request, who, "readiness/delete.html", result=result, key=key)


@by_link.post("/readiness/result/{key}/delete")
async def delete_assessment(who: Anyone, db: Db, key: Key, body: Form[DeleteAssessment]) -> RedirectResponse:
    await db.write(commands.delete_assessment, key)
    return see_other(HOME, said=N_("Deleted, with all answers. The links lead nowhere now."))


@by_link.get("/readiness/invited/{key}")
async def invitation(request: Request, who: Anyone, db: Db, asked: Asked, key: Key) -> HTMLResponse:
    invitation = await db.read(queries.invitation, key)
    return page(request, who, "readiness/invited.html", invitation=invitation, asked=asked)


@by_link.post("/readiness/invited/{key}")
async def begin_answering(who: Anyone, db: Db, key: Key, body: Form[BeginAnswering]) -> RedirectResponse:
    sheet = await db.write(commands.begin_answering, key, body)
    return see_other(f"{HOME}/answers/{sheet}/1")


@by_link.get("/readiness/answers/{key}")
async def sheet(request: Request, who: Anyone, db: Db, asked: Asked, key: Key) -> HTMLResponse:
    sheet = await db.read(queries.sheet, key)
    return page(request, who, "readiness/answers.html", sheet=sheet, asked=asked, key=key)


@by_link.post("/readiness/answers/{key}")
async def hand_in_answers(who: Anyone, db: Db, asked: Asked, key: Key) -> RedirectResponse:
    await db.write(commands.hand_in_answers, asked, key)
    return see_other(f"{HOME}/thanks", said=N_("Handed in. Thank you."))


@by_link.get("/readiness/answers/{key}/{number}")
async def part(request: Request, who: Anyone, db: Db, asked: Asked, key: Key, number: PartNumber) -> HTMLResponse:
    model = {
        "domain": queries.part(asked, number),
        "sheet": await db.read(queries.sheet, key),
        "asked": asked,
        "number": number,
        "key": key,
    }
    return page(request, who, "readiness/part.html", **model)


@by_link.post("/readiness/answers/{key}/{number}")
async def keep_answers(
    who: Anyone, db: Db, asked: Asked, key: Key, number: PartNumber, body: Form[KeepAnswers]
) -> RedirectResponse:
    queries.part(asked, number)
    await db.write(commands.keep_answers, asked, key, body)
    following = f"/{number + 1}" if number < len(asked.domains) else ""
    return see_other(f"{HOME}/answers/{key}{following}")
