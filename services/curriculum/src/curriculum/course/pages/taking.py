"""For whoever takes the short course: the name for the paper, pages read, before and after, the paper."""

from typing import Annotated

from fastapi import Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.completion.certificate import as_pdf
from curriculum.course.commands.answer_statements import answer_statements
from curriculum.course.commands.read_pages import read_pages
from curriculum.course.commands.take_course import take_course
from curriculum.course.doors import Short
from curriculum.course.forms import AgreementForm
from curriculum.course.models import TakerName
from curriculum.course.queries.figures import show_figures
from curriculum.course.queries.progress import show_moment, show_paper, show_progress
from curriculum.course.queries.reading import after_name, after_page, after_statements
from curriculum.course.rules import Moment
from curriculum.course.wording import course_words
from shared.clock import now
from shared.identity import Administrator, Anyone, SignedIn
from shared.pages import Templates, form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("taking the course")


@router.get("/library/course/take")
async def show_take(request: Request, who: Anyone, db: Db, short: Short) -> HTMLResponse:
    """What one gets, and how; open to all."""
    progress = await db.read(show_progress, short, who.person_id)
    return page(request, who, "course/take.html", short=short, progress=progress)


@router.post("/library/course/take")
async def take(
    who: SignedIn, db: Db, short: Short, sent: Annotated[TakerName, Depends(form(TakerName))]
) -> RedirectResponse:
    progress = await db.write(take_course, short, who.id, sent.name, now=now())
    return see_other(after_name(progress))


@router.post("/library/course/lesson/{number}")
async def turn_page(number: int, who: SignedIn, db: Db, short: Short) -> RedirectResponse:
    """Keeps that the page was read and goes on."""
    await db.write(read_pages, short, who.id, [number], now=now())
    return see_other(after_page(short, number))


@router.get("/library/course/statements/{moment}")
async def show_statements(moment: Moment, request: Request, who: SignedIn, db: Db, short: Short) -> HTMLResponse:
    await db.read(show_moment, who.id, moment)
    return page(request, who, "course/statements.html", short=short, moment=moment)


@router.post("/library/course/statements/{moment}")
async def answer(
    moment: Moment, who: SignedIn, db: Db, short: Short, sent: Annotated[AgreementForm, Depends(form(AgreementForm))]
) -> RedirectResponse:
    await db.write(answer_statements, short, who.id, moment, sent.answers)
    return see_other(after_statements(moment), said=N_("Counted. Thank you."))


@router.get("/library/course/attendance-paper.pdf")
async def download_paper(request: Request, who: SignedIn, db: Db, short: Short) -> Response:
    paper = await db.read(show_paper, short, who.id)
    templates: Templates = request.app.state.templates
    return await as_pdf(paper.number, course_words(templates.package, who.language, paper))


@router.get("/library/course/figures")
async def show_before_and_after(request: Request, who: Administrator, db: Db, short: Short) -> HTMLResponse:
    return page(request, who, "course/figures.html", figures=await db.read(show_figures, short))
