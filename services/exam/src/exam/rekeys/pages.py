from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.keys import commands as keys
from exam.keys import queries as keyed
from exam.keys.inputs import ProposeKey, ValueAnswerPage, Version
from exam.rekeys import commands, queries
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("bank")
KEY = "/bank/items/{item_id}/versions/{version}/key"


def _back(item_id: str, version: int, said: str) -> RedirectResponse:
    return see_other(f"/exam/bank/items/{item_id}/versions/{version}/key", said=said)


@router.get("/administration/keys")
async def waiting_keys(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    return page(request, who, "rekeys/waiting.html", keys=await db.read(keyed.waiting_keys, after=after), after=after)


@router.get(KEY)
async def item_keys(request: Request, who: Administrator, db: Db, item_id: Id, version: Version) -> HTMLResponse:
    found = await db.read(keyed.item_keys, who.actor, item_id, version)
    return page(request, who, "rekeys/key.html", item=found)


@router.post(KEY)
async def propose_key(
    who: FreshAdmin, db: Db, item_id: Id, version: Version, body: Form[ProposeKey]
) -> RedirectResponse:
    await db.write(keys.propose_key, who.actor, item_id, version, body, now=clock.now())
    return _back(item_id, version, N_("Your word is kept. Another administrator gives the second one."))


@router.post(KEY + "/{key_id}/approve")
async def approve_key(who: FreshAdmin, db: Db, item_id: Id, version: Version, key_id: Id) -> RedirectResponse:
    await db.write(commands.approve_key, who.actor, item_id, version, key_id, now=clock.now())
    return _back(item_id, version, N_("Approved. Answers are scored by this key from now on."))


@router.post(KEY + "/take-back")
async def take_back_key(who: Administrator, db: Db, item_id: Id, version: Version) -> RedirectResponse:
    await db.write(keys.take_back_key, who.actor, item_id, version, now=clock.now())
    return _back(item_id, version, N_("Taken back. The key stays as it was."))


@router.get("/administration/unlisted")
async def unlisted_answers(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    answers = await db.read(queries.unlisted_answers, who.actor, after=after)
    return page(request, who, "rekeys/unlisted.html", answers=answers, after=after)


@router.get("/administration/unlisted/{answer_id}")
async def unlisted_answer(request: Request, who: Administrator, db: Db, answer_id: Id) -> HTMLResponse:
    answer = await db.read(queries.unlisted_answer, who.actor, answer_id)
    return page(request, who, "rekeys/answer.html", answer=answer)


@router.post("/administration/unlisted/{answer_id}")
async def value_answer(who: FreshAdmin, db: Db, answer_id: Id, body: Form[ValueAnswerPage]) -> RedirectResponse:
    await db.write(keys.value_answer, who.actor, body.item_id, body.version, body, now=clock.now())
    return _back(body.item_id, body.version, N_("Your word is kept. Another administrator gives the second one."))
