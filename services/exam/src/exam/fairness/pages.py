from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.fairness import commands, queries
from exam.fairness.inputs import GiveVerdict, MarkItem, Version
from shared import clock
from shared.identity import ItemWriter
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("fairness")
ALL = "/exam/bank/fairness"
OF_ITEM = "/bank/items/{item_id}/versions/{version}/fairness"


@router.get("/bank/fairness")
async def waiting_flags(request: Request, who: ItemWriter, db: Db, after: After = "") -> HTMLResponse:
    flags = await db.read(queries.waiting_flags, who.actor, after=after)
    return page(request, who, "fairness/flags.html", flags=flags, after=after, settled=False)


@router.get("/bank/fairness/settled")
async def settled_flags(request: Request, who: ItemWriter, db: Db, after: After = "") -> HTMLResponse:
    flags = await db.read(queries.settled_flags, who.actor, after=after)
    return page(request, who, "fairness/flags.html", flags=flags, after=after, settled=True)


@router.get("/bank/fairness/flags/{flag_id}")
async def one_flag(request: Request, who: ItemWriter, db: Db, flag_id: Id) -> HTMLResponse:
    found = await db.read(queries.one_flag, who.actor, flag_id, who.language)
    return page(request, who, "fairness/flag.html", one=found, item=found.item)


@router.post("/bank/fairness/flags/{flag_id}")
async def give_verdict(who: ItemWriter, db: Db, flag_id: Id, body: Form[GiveVerdict]) -> RedirectResponse:
    await db.write(commands.give_verdict, who.actor, flag_id, body, now=clock.now())
    return see_other(f"{ALL}/flags/{flag_id}", said=N_("Your verdict is kept. It stands below, with your reason."))


@router.get(OF_ITEM)
async def marked_item(request: Request, who: ItemWriter, db: Db, item_id: Id, version: Version) -> HTMLResponse:
    found = await db.read(queries.marked_item, who.actor, item_id, version, who.language)
    return page(request, who, "fairness/marked.html", one=found, item=found.item)


@router.post(OF_ITEM)
async def mark_item(who: ItemWriter, db: Db, item_id: Id, version: Version, body: Form[MarkItem]) -> RedirectResponse:
    await db.write(commands.mark_item, who.actor, item_id, version, body, now=clock.now())
    here = f"/exam/bank/items/{item_id}/versions/{version}/fairness"
    return see_other(here, said=N_("Marked. It waits until somebody has looked at it."))
