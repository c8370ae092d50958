from exam.arrangements import commands, queries
from exam.arrangements.inputs import ArrangeHelp, AskForHelpAgain, WaiveHelp
from exam.arrangements.views import Help, HelpArranged, HelpToArrange
from exam.slots.views import Made
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("arrangements")


@router.get("/help")
async def my_help(who: SignedIn, db: Db) -> tuple[Help, ...]:
    """What people bring for me, and how far it is arranged."""
    return await db.read(queries.my_help, who.actor, now=clock.now())


@router.post("/help/{arrangement_id}/confirm", status_code=204)
async def confirm_help(who: SignedIn, db: Db, arrangement_id: Id) -> None:
    await db.write(commands.confirm_help, who.actor, arrangement_id, now=clock.now())


@router.post("/accommodations/{accommodation_id}/waive", status_code=204)
async def waive_help(who: SignedIn, db: Db, accommodation_id: Id, body: WaiveHelp) -> None:
    """Go without it in one part; it stays approved."""
    await db.write(commands.waive_help, who.actor, accommodation_id, body, now=clock.now())


@router.post("/accommodations/{accommodation_id}/again", status_code=204)
async def ask_for_help_again(who: SignedIn, db: Db, accommodation_id: Id, body: AskForHelpAgain) -> None:
    await db.write(commands.ask_for_help_again, who.actor, accommodation_id, body, now=clock.now())


@router.get("/help-to-arrange")
async def help_to_arrange(who: Administrator, db: Db, after: After = "") -> Page[HelpToArrange]:
    return await db.read(queries.help_to_arrange, after=after, now=clock.now())


@router.get("/help-arranged")
async def help_arranged(who: Administrator, db: Db, after: After = "") -> Page[HelpArranged]:
    return await db.read(queries.help_arranged, after=after, now=clock.now())


@router.post("/accommodation-requests/{accommodation_id}/arrangement", status_code=201)
async def arrange_help(who: Administrator, db: Db, accommodation_id: Id, body: ArrangeHelp) -> Made:
    """Who brings it, when and where; the person confirms it."""
    return Made(id=await db.write(commands.arrange_help, who.actor, accommodation_id, body, now=clock.now()))
