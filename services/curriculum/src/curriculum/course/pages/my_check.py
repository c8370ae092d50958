"""The check of the short course: begin, answer, result."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.checks.inputs import ChooseAnswers
from curriculum.course import commands, queries
from curriculum.course.content import ADDRESS
from curriculum.course.deps import ShortCourse
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("check of the course")


@router.get("/library/course/check")
async def my_tries(request: Request, who: Anyone, db: Db, short: ShortCourse, after: After = "") -> HTMLResponse:
    model = {
        "course": short.module,
        "progress": await db.read(queries.progress_if_taken, who.visitor, short),
        "tries": await db.read(queries.my_tries, who.visitor, after=after),
        "after": after,
    }
    return page(request, who, "course/check_beginning.html", **model)


@router.post("/library/course/check")
async def begin_check(who: SignedIn, db: Db, short: ShortCourse) -> RedirectResponse:
    check_id = await db.write(commands.begin_check, who.actor, short, now=clock.now())
    return see_other(f"{ADDRESS}/checks/{check_id}")


@router.get("/library/course/checks/{sheet_id}")
async def my_check(request: Request, who: SignedIn, db: Db, short: ShortCourse, sheet_id: Id) -> HTMLResponse:
    """The questions; once they are handed in, the result."""
    model = {
        "course": short.module,
        "check": await db.read(queries.my_check, who.actor, sheet_id),
        "progress": await db.read(queries.my_progress, who.actor, short),
    }
    return page(request, who, "course/check.html", **model)


@router.post("/library/course/checks/{sheet_id}")
async def hand_in_check(
    who: SignedIn, db: Db, short: ShortCourse, sheet_id: Id, body: Form[ChooseAnswers]
) -> RedirectResponse:
    await db.write(commands.hand_in_check, who.actor, short, sheet_id, body, now=clock.now())
    return see_other(f"{ADDRESS}/checks/{sheet_id}")


@router.post("/library/course/checks/{sheet_id}/keep")
async def keep_answers(who: SignedIn, db: Db, sheet_id: Id, body: Form[ChooseAnswers]) -> RedirectResponse:
    await db.write(commands.keep_answers, who.actor, sheet_id, body)
    return see_other(f"{ADDRESS}/checks/{sheet_id}", said=N_("Kept. Go on whenever you like."))
