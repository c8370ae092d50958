"""What everybody may read of the short course: its lesson, what stands beside it, its guide and slides."""

from typing import Literal

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from curriculum.course.doors import Short
from curriculum.course.queries.progress import show_progress
from curriculum.course.queries.reading import find_page, find_writing
from curriculum.modules.deps import PictureName
from curriculum.modules.drawings import as_response
from curriculum.modules.queries import find_picture
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, page_router

router = page_router("course")
Kind = Literal["story", "practice", "reflection", "card", "guide"]


@router.get("/library/course")
async def show_course(request: Request, who: Anyone, db: Db, short: Short) -> HTMLResponse:
    progress = await db.read(show_progress, short, who.person_id)
    return page(request, who, "course/course.html", course=short.module, progress=progress)


@router.get("/library/course/lesson/{number}")
async def show_page(number: int, request: Request, who: Anyone, db: Db, short: Short) -> HTMLResponse:
    lesson = find_page(short, number)
    progress = await db.read(show_progress, short, who.person_id)
    return page(request, who, "course/page.html", course=short.module, lesson=lesson, progress=progress)


@router.get("/library/course/talk")
async def show_talk(request: Request, who: Anyone, short: Short) -> HTMLResponse:
    return page(request, who, "course/talk.html", course=short.module)


@router.get("/library/course/questions")
async def show_questions(request: Request, who: Anyone, short: Short) -> HTMLResponse:
    return page(request, who, "course/questions.html", course=short.module)


@router.get("/library/course/slides")
async def show_slides(
    request: Request, who: Anyone, short: Short, notes: Literal["open"] | None = None
) -> HTMLResponse:
    return page(request, who, "course/slides.html", course=short.module, unfolded=notes == "open")


@router.get("/library/course/pictures/{name}")
async def show_picture(who: Anyone, short: Short, name: PictureName) -> Response:
    return as_response(find_picture(short.module, name))


@router.get("/library/course/{kind}")
async def show_writing(kind: Kind, request: Request, who: Anyone, short: Short) -> HTMLResponse:
    writing = find_writing(short, kind)
    return page(request, who, "course/writing.html", course=short.module, writing=writing, kind=kind)
