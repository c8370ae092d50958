from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.writing import commands, queries
from exam.writing.inputs import PageKind, SucceedItem, WriteItem
from exam.writing.rules import LETTERS
from shared import clock
from shared.identity import ItemWriter
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("bank")
NEXT = N_("Kept. It is a draft until other people have reviewed it.")


@router.get("/bank/new/{kind}")
async def new_item(request: Request, who: ItemWriter, db: Db, kind: PageKind) -> HTMLResponse:
    item = await db.read(queries.new_item, who.actor, kind)
    return page(request, who, "writing/write.html", item=item, letters=LETTERS)


@router.post("/bank/new/{kind}")
async def write_item(who: ItemWriter, db: Db, kind: PageKind, body: Form[WriteItem]) -> RedirectResponse:
    id = await db.write(commands.write_item, who.actor, body, now=clock.now())
    return see_other(f"/exam/bank/items/{id}", said=NEXT)


@router.get("/bank/items/{item_id}/succession")
async def item_to_succeed(request: Request, who: ItemWriter, db: Db, item_id: Id) -> HTMLResponse:
    item = await db.read(queries.item_to_succeed, who.actor, item_id)
    return page(request, who, "writing/write.html", item=item, letters=LETTERS)


@router.post("/bank/items/{item_id}/succession")
async def succeed_item(who: ItemWriter, db: Db, item_id: Id, body: Form[SucceedItem]) -> RedirectResponse:
    await db.write(commands.succeed_item, who.actor, item_id, body, now=clock.now())
    return see_other(f"/exam/bank/items/{item_id}", said=NEXT)
