from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.keying import commands, queries
from exam.keying.inputs import DecideDifferences, KeySheet
from shared import clock
from shared.identity import Proctor
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("keying")
SENT_IN = N_("Thank you. The answers are sent in.")
SAID = {True: SENT_IN, False: N_("Thank you. Another person goes on with this sheet, without asking you.")}


@router.get("/desk/sittings/{sitting_id}/sheet")
async def sheet_on_paper(request: Request, who: Proctor, db: Db, sitting_id: Id) -> HTMLResponse:
    found = await db.read(queries.sheet_on_paper, who.actor, sitting_id)
    return page(request, who, "keying/sheet.html", sheet=found)


@router.post("/desk/sittings/{sitting_id}/sheet")
async def write_on_paper(who: Proctor, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(commands.write_on_paper, who.actor, sitting_id, now=clock.now())
    said = N_("Kept: the answers are written on paper.")
    return see_other(f"/exam/desk/sittings/{sitting_id}/sheet", said=said)


@router.post("/desk/sittings/{sitting_id}/sheet/taken-in")
async def take_in_sheet(who: Proctor, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(commands.take_in_sheet, who.actor, sitting_id, now=clock.now())
    said = N_("The sheet is taken in. Now two people key it.")
    return see_other(f"/exam/desk/sittings/{sitting_id}/sheet", said=said)


@router.get("/desk/sheets")
async def waiting_sheets(request: Request, who: Proctor, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.waiting_sheets, who.actor, after=after)
    return page(request, who, "keying/waiting.html", sheets=found, after=after)


@router.get("/desk/sheets/{sheet_id}")
async def sheet_to_be_keyed(request: Request, who: Proctor, db: Db, sheet_id: Id) -> HTMLResponse:
    found = await db.read(queries.sheet_to_be_keyed, who.actor, sheet_id)
    return page(request, who, "keying/key.html", sheet=found)


@router.post("/desk/sheets/{sheet_id}")
async def key_sheet(who: Proctor, db: Db, sheet_id: Id, body: Form[KeySheet]) -> RedirectResponse:
    sent_in = await db.write(commands.key_sheet, who.actor, sheet_id, body, now=clock.now())
    return see_other("/exam/desk/sheets", said=SAID[sent_in])


@router.get("/desk/sheets/{sheet_id}/differences")
async def sheet_differences(request: Request, who: Proctor, db: Db, sheet_id: Id) -> HTMLResponse:
    found = await db.read(queries.sheet_differences, who.actor, sheet_id)
    return page(request, who, "keying/differences.html", sheet=found)


@router.post("/desk/sheets/{sheet_id}/differences")
async def decide_differences(who: Proctor, db: Db, sheet_id: Id, body: Form[DecideDifferences]) -> RedirectResponse:
    await db.write(commands.decide_differences, who.actor, sheet_id, body, now=clock.now())
    return see_other("/exam/desk/sheets", said=SENT_IN)
