from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.arrangements import commands, queries
from exam.arrangements.inputs import ArrangeHelpPage, AskForHelpAgain, WaiveHelp
from shared import clock
from shared.identity import Administrator, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("arrangements")
MINE, ALL = "/exam/arrangements", "/exam/administration/arrangements"


@router.get("/arrangements")
async def my_help(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_help, who.actor, now=clock.now())
    return page(request, who, "arrangements/mine.html", step="examination", mine=mine)


@router.post("/arrangements/{arrangement_id}/confirm")
async def confirm_help(who: SignedIn, db: Db, arrangement_id: Id) -> RedirectResponse:
    await db.write(commands.confirm_help, who.actor, arrangement_id, now=clock.now())
    return see_other(MINE, said=N_("Confirmed. This is settled."))


@router.post("/accommodations/{accommodation_id}/waive")
async def waive_help(who: SignedIn, db: Db, accommodation_id: Id, body: Form[WaiveHelp]) -> RedirectResponse:
    await db.write(commands.waive_help, who.actor, accommodation_id, body, now=clock.now())
    return see_other(MINE, said=N_("You go without it this time. You can ask for it again here."))


@router.post("/accommodations/{accommodation_id}/again")
async def ask_for_help_again(
    who: SignedIn, db: Db, accommodation_id: Id, body: Form[AskForHelpAgain]
) -> RedirectResponse:
    await db.write(commands.ask_for_help_again, who.actor, accommodation_id, body, now=clock.now())
    return see_other(MINE, said=N_("It waits to be arranged again. You see here when it is."))


@router.get("/administration/arrangements")
async def help_to_arrange(
    request: Request, who: Administrator, db: Db, after: After = "", arranged_after: After = ""
) -> HTMLResponse:
    return page(
        request,
        who,
        "arrangements/all.html",
        waiting=await db.read(queries.help_to_arrange, after=after, now=clock.now()),
        arranged=await db.read(queries.help_arranged, after=arranged_after, now=clock.now()),
        after=after,
        arranged_after=arranged_after,
    )


@router.get("/administration/arrangements/{accommodation_id}")
async def help_to_arrange_one(request: Request, who: Administrator, db: Db, accommodation_id: Id) -> HTMLResponse:
    asked = await db.read(queries.help_to_arrange_one, accommodation_id)
    return page(request, who, "arrangements/arrange.html", asked=asked)


@router.post("/administration/arrangements/{accommodation_id}")
async def arrange_help(
    who: Administrator, db: Db, accommodation_id: Id, body: Form[ArrangeHelpPage]
) -> RedirectResponse:
    await db.write(commands.arrange_help, who.actor, accommodation_id, body.help, now=clock.now())
    return see_other(ALL, said=N_("Arranged. The person is asked to confirm it."))
