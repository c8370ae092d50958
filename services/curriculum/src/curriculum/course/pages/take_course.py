"""For whoever takes the short course: the name for the paper, pages read, before and after, the paper."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.completion.certificate import as_pdf
from curriculum.course import commands, queries
from curriculum.course.attendance_paper import paper_words
from curriculum.course.content import ADDRESS
from curriculum.course.deps import ShortCourse
from curriculum.course.inputs import AnswerStatements, TakeCourse
from curriculum.course.rules import Moment
from shared import clock
from shared.identity import Administrator, Anyone, SignedIn
from shared.pages import Form, Templates, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("taking the course")


@router.get("/library/course/take")
async def progress_if_taken(request: Request, who: Anyone, db: Db, short: ShortCourse) -> HTMLResponse:
    """What one gets, and how; open to all."""
    progress = await db.read(queries.progress_if_taken, who.visitor, short)
    return page(request, who, "course/take.html", short=short, progress=progress)


@router.post("/library/course/take")
async def take_course(who: SignedIn, db: Db, short: ShortCourse, body: Form[TakeCourse]) -> RedirectResponse:
    """Goes on to what is asked before the first page, as long as it is open."""
    await db.write(commands.take_course, who.actor, body, now=clock.now())
    progress = await db.read(queries.my_progress, who.actor, short)
    return see_other(f"{ADDRESS}/statements/before" if progress.moment == Moment.BEFORE else ADDRESS)


@router.post("/library/course/lesson/{number}")
async def read_pages(who: SignedIn, db: Db, short: ShortCourse, number: int) -> RedirectResponse:
    """Keeps that the page was read; goes on to the next one, and after the last one to the check."""
    await db.write(commands.read_pages, who.actor, short, [number], now=clock.now())
    return see_other(f"{ADDRESS}/lesson/{number + 1}" if number < len(short.module.lesson) else f"{ADDRESS}/check")


@router.get("/library/course/statements/{moment}")
async def statements(request: Request, who: SignedIn, db: Db, short: ShortCourse, moment: Moment) -> HTMLResponse:
    statements = await db.read(queries.statements, who.actor, short, moment)
    return page(request, who, "course/statements.html", statements=statements, moment=moment)


@router.post("/library/course/statements/{moment}")
async def answer_statements(
    who: SignedIn, db: Db, short: ShortCourse, moment: Moment, body: Form[AnswerStatements]
) -> RedirectResponse:
    """Before leads to the first page, after to the paper."""
    await db.write(commands.answer_statements, who.actor, short, moment, body)
    return see_other(f"{ADDRESS}/lesson/1" if moment == Moment.BEFORE else ADDRESS, said=N_("Counted. Thank you."))


@router.get("/library/course/attendance-paper.pdf")
async def my_paper(request: Request, who: SignedIn, db: Db, short: ShortCourse) -> Response:
    paper = await db.read(queries.my_paper, who.actor, short)
    templates: Templates = request.app.state.templates
    return await as_pdf(paper.number, paper_words(templates.package, who.language, paper))


@router.get("/library/course/figures")
async def figures(request: Request, who: Administrator, db: Db, short: ShortCourse) -> HTMLResponse:
    return page(request, who, "course/figures.html", figures=await db.read(queries.figures, short))
