"""Asking for what was certified elsewhere; and where two people decide on it."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.reciprocity import commands, queries
from registry.reciprocity.inputs import AskForRecognition, DeclineRecognition, RecognizeCertificate
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("reciprocity")
MINE, QUEUE = "/registry/recognition", "/registry/oversight/recognitions"


@router.get("/recognition")
async def my_recognition(request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    mine = await db.read(queries.my_recognition, who.actor, keys)
    return page(request, who, "reciprocity/mine.html", mine=mine)


@router.post("/recognition")
async def ask_for_recognition(who: SignedIn, db: Db, keys: Keys, body: Form[AskForRecognition]) -> RedirectResponse:
    await db.write(commands.ask_for_recognition, who.actor, keys, body, now=clock.now())
    return see_other(MINE, said=N_("We have your request. Two people look at it, and you hear from us."))


@router.post("/recognition/withdraw")
async def withdraw_recognition(who: SignedIn, db: Db) -> RedirectResponse:
    await db.write(commands.withdraw_recognition, who.actor, now=clock.now())
    return see_other(MINE, said=N_("Your request is taken back. You can ask again."))


@router.get("/oversight/recognitions")
async def recognitions_waiting(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    waiting = await db.read(queries.recognitions_waiting, after=after)
    return page(request, who, "reciprocity/waiting.html", waiting=waiting, after=after)


@router.get("/oversight/recognitions/{request_id}")
async def recognition_to_decide(
    request: Request, who: Administrator, db: Db, keys: Keys, request_id: Id
) -> HTMLResponse:
    asked = await db.read(queries.recognition_to_decide, keys, request_id)
    return page(request, who, "reciprocity/decide.html", asked=asked)


@router.post("/oversight/recognitions/{request_id}")
async def recognize_certificate(
    who: FreshAdmin, db: Db, request_id: Id, body: Form[RecognizeCertificate]
) -> RedirectResponse:
    await db.write(commands.recognize_certificate, who.actor, request_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("Your word is recorded. It counts with the second person."))


@router.post("/oversight/recognitions/{request_id}/decline")
async def decline_recognition(
    who: Administrator, db: Db, keys: Keys, request_id: Id, body: Form[DeclineRecognition]
) -> RedirectResponse:
    await db.write(commands.decline_recognition, who.actor, keys, request_id, body, now=clock.now())
    return see_other(QUEUE, said=N_("The person hears it, with your reason."))
