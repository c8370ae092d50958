"""The check of the short course: begin, answer, result."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.checks.inputs import ChooseAnswers
from curriculum.course.commands.pass_check import hand_in_check, keep_answers, start_check
from curriculum.course.doors import Short
from curriculum.course.published import ADDRESS
from curriculum.course.queries.checks import list_tries, show_try
from curriculum.course.queries.progress import show_progress
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("check of the course")
Sent = Annotated[ChooseAnswers, Depends(form(ChooseAnswers))]


@router.get("/library/course/check")
async def show_beginning(request: Request, who: Anyone, db: Db, short: Short, after: After = "") -> HTMLResponse:
    progress = await db.read(show_progress, short, who.person_id)
    tries = await db.read(list_tries, who.visitor.id, after=after)
    model = {"course": short.module, "progress": progress, "tries": tries, "after": after}
    return page(request, who, "course/check_beginning.html", **model)


@router.post("/library/course/check")
async def begin(who: SignedIn, db: Db, short: Short) -> RedirectResponse:
    check_id = await db.write(start_check, short, who.id, now=now())
    return see_other(f"{ADDRESS}/checks/{check_id}")


@router.get("/library/course/checks/{sheet_id}")
async def show_own_try(sheet_id: Id, request: Request, who: SignedIn, db: Db, short: Short) -> HTMLResponse:
    """The questions; once they are handed in, the result."""
    check = await db.read(show_try, sheet_id, who.id)
    progress = await db.read(show_progress, short, who.person_id)
    return page(request, who, "course/check.html", course=short.module, check=check, progress=progress)


@router.post("/library/course/checks/{sheet_id}")
async def hand_in(sheet_id: Id, who: SignedIn, db: Db, short: Short, sent: Sent) -> RedirectResponse:
    await db.write(hand_in_check, short, sheet_id, who.id, sent.answers, now=now())
    return see_other(f"{ADDRESS}/checks/{sheet_id}")


@router.post("/library/course/checks/{sheet_id}/keep")
async def keep(sheet_id: Id, who: SignedIn, db: Db, sent: Sent) -> RedirectResponse:
    await db.write(keep_answers, sheet_id, who.id, sent.answers)
    return see_other(f"{ADDRESS}/checks/{sheet_id}", said=N_("Kept. Go on whenever you like."))
