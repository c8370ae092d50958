from exam.keying import commands, queries
from exam.keying.inputs import DecideDifferences, KeySheet
from exam.keying.views import SheetLine, SheetOfSitting, SheetToDecide, SheetToKey
from shared import clock
from shared.identity import Proctor
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("keying")


@router.get("/open-sittings/{sitting_id}/sheet")
async def sheet_on_paper(who: Proctor, db: Db, sitting_id: Id) -> SheetOfSitting:
    """How a sitting stands that is written on paper."""
    return await db.read(queries.sheet_on_paper, who.actor, sitting_id)


@router.post("/open-sittings/{sitting_id}/sheet", status_code=204)
async def write_on_paper(who: Proctor, db: Db, sitting_id: Id) -> None:
    """Somebody writes their answers on the paper that was printed."""
    await db.write(commands.write_on_paper, who.actor, sitting_id, now=clock.now())


@router.post("/open-sittings/{sitting_id}/sheet/taken-in", status_code=204)
async def take_in_sheet(who: Proctor, db: Db, sitting_id: Id) -> None:
    """The sheet is with us; nothing more is written."""
    await db.write(commands.take_in_sheet, who.actor, sitting_id, now=clock.now())


@router.get("/answer-sheets")
async def waiting_sheets(who: Proctor, db: Db, after: After = "") -> Page[SheetLine]:
    """Sheets that wait for whoever asks."""
    return await db.read(queries.waiting_sheets, who.actor, after=after)


@router.get("/answer-sheets/{sheet_id}")
async def sheet_to_be_keyed(who: Proctor, db: Db, sheet_id: Id) -> SheetToKey:
    return await db.read(queries.sheet_to_be_keyed, who.actor, sheet_id)


@router.post("/answer-sheets/{sheet_id}", status_code=204)
async def key_sheet(who: Proctor, db: Db, sheet_id: Id, body: KeySheet) -> None:
    """Key all that stands on it, as the first or as the second."""
    await db.write(commands.key_sheet, who.actor, sheet_id, body, now=clock.now())


@router.get("/answer-sheets/{sheet_id}/differences")
async def sheet_differences(who: Proctor, db: Db, sheet_id: Id) -> SheetToDecide:
    """Where two people keyed different things, for a third one."""
    return await db.read(queries.sheet_differences, who.actor, sheet_id)


@router.post("/answer-sheets/{sheet_id}/differences", status_code=204)
async def decide_differences(who: Proctor, db: Db, sheet_id: Id, body: DecideDifferences) -> None:
    await db.write(commands.decide_differences, who.actor, sheet_id, body, now=clock.now())
