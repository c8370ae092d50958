"""Pages of a check: begin, answer, result."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.checks.inputs import ChooseAnswers
from curriculum.modules import queries as modules
from curriculum.modules.deps import ModuleNumber, Published
from curriculum.study import commands, queries
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("checks")


@router.get("/modules/{number}/check")
async def my_tries(
    request: Request, who: Anyone, db: Db, published: Published, number: ModuleNumber, after: After = ""
) -> HTMLResponse:
    model = {
        "module": modules.find_module(published, number),
        "progress": await db.read(queries.progress_if_open, who.visitor, number),
        "tries": await db.read(queries.my_tries, who.visitor, number, after=after),
        "after": after,
    }
    return page(request, who, "study/check_beginning.html", step="training", **model)


@router.post("/modules/{number}/check")
async def begin_check(who: SignedIn, db: Db, published: Published, number: ModuleNumber) -> RedirectResponse:
    module = modules.find_module(published, number)
    check_id = await db.write(commands.begin_check, who.actor, module, now=clock.now())
    return see_other(f"/curriculum/checks/{check_id}")


@router.get("/checks/{check_id}")
async def my_check(request: Request, who: SignedIn, db: Db, published: Published, check_id: Id) -> HTMLResponse:
    """The questions; once they are handed in, the result."""
    check = await db.read(queries.my_check, who.actor, check_id)
    step = await db.read(queries.next_step, who.actor, published)
    module = modules.find_module(published, check.module)
    model = {"module": module, "check": check, "next": step, "step": "training"}
    return page(request, who, "study/check.html", **model)


@router.post("/checks/{check_id}")
async def hand_in_check(who: SignedIn, db: Db, check_id: Id, body: Form[ChooseAnswers]) -> RedirectResponse:
    await db.write(commands.hand_in_check, who.actor, check_id, body, now=clock.now())
    return see_other(f"/curriculum/checks/{check_id}")


@router.post("/checks/{check_id}/keep")
async def keep_answers(who: SignedIn, db: Db, check_id: Id, body: Form[ChooseAnswers]) -> RedirectResponse:
    await db.write(commands.keep_answers, who.actor, check_id, body)
    return see_other(f"/curriculum/checks/{check_id}", said=N_("Kept. Go on whenever you like."))
