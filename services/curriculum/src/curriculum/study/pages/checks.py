"""Pages of a check: begin, answer, result."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.checks.forms import CheckForm
from curriculum.modules.doors import ModuleNumber, Published
from curriculum.modules.queries import find_module
from curriculum.study.commands.answer_check import hand_in_check, keep_answers
from curriculum.study.commands.start_check import start_check
from curriculum.study.queries.checks import list_tries, show_check
from curriculum.study.queries.overview import next_of
from curriculum.study.queries.progress import show_progress
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("checks")


@router.get("/modules/{number}/check")
async def show_beginning(
    number: ModuleNumber, request: Request, who: Anyone, db: Db, published: Published
) -> HTMLResponse:
    module = find_module(published, number)
    progress = await db.read(show_progress, who, number)
    tries = await db.read(list_tries, who.person_id, number)
    model = {"module": module, "progress": progress, "tries": tries, "step": "training"}
    return page(request, who, "study/check_beginning.html", **model)


@router.post("/modules/{number}/check")
async def begin(number: ModuleNumber, who: SignedIn, db: Db, published: Published) -> RedirectResponse:
    check = await db.write(start_check, who, find_module(published, number), now=now())
    return see_other(f"/curriculum/checks/{check.id}")


@router.get("/checks/{check_id}")
async def show_own_check(check_id: Id, request: Request, who: SignedIn, db: Db, published: Published) -> HTMLResponse:
    """The questions; once they are handed in, the result."""
    check = await db.read(show_check, check_id, who.id)
    step = await db.read(next_of, published, who)
    module = find_module(published, check.module)
    model = {"module": module, "check": check, "next": step, "step": "training"}
    return page(request, who, "study/check.html", **model)


@router.post("/checks/{check_id}")
async def hand_in(
    check_id: Id, who: SignedIn, db: Db, sent: Annotated[CheckForm, Depends(form(CheckForm))]
) -> RedirectResponse:
    await db.write(hand_in_check, check_id, who.id, sent.answers, now=now())
    return see_other(f"/curriculum/checks/{check_id}")


@router.post("/checks/{check_id}/keep")
async def keep(
    check_id: Id, who: SignedIn, db: Db, sent: Annotated[CheckForm, Depends(form(CheckForm))]
) -> RedirectResponse:
    await db.write(keep_answers, check_id, who.id, sent.answers)
    return see_other(f"/curriculum/checks/{check_id}", said=N_("Kept. Go on whenever you like."))
