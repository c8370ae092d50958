"""What everybody may read of the short course: its lesson, what stands beside it, its guide and slides."""

from typing import Literal

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from curriculum.course import queries
from curriculum.course.deps import ShortCourse
from curriculum.modules import queries as modules
from curriculum.modules.deps import PictureName
from curriculum.modules.drawings import as_response
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, page_router

router = page_router("course")
Kind = Literal["story", "practice", "reflection", "card", "guide"]


@router.get("/library/course")
async def progress_if_taken(request: Request, who: Anyone, db: Db, short: ShortCourse) -> HTMLResponse:
    progress = await db.read(queries.progress_if_taken, who.visitor, short)
    return page(request, who, "course/course.html", course=short.module, progress=progress)


@router.get("/library/course/lesson/{number}")
async def find_page(request: Request, who: Anyone, db: Db, short: ShortCourse, number: int) -> HTMLResponse:
    lesson = queries.find_page(short, number)
    progress = await db.read(queries.progress_if_taken, who.visitor, short)
    return page(request, who, "course/page.html", course=short.module, lesson=lesson, progress=progress)


@router.get("/library/course/talk")
async def talk(request: Request, who: Anyone, short: ShortCourse) -> HTMLResponse:
    return page(request, who, "course/talk.html", course=short.module)


@router.get("/library/course/questions")
async def questions(request: Request, who: Anyone, short: ShortCourse) -> HTMLResponse:
    return page(request, who, "course/questions.html", course=short.module)


@router.get("/library/course/slides")
async def slides(
    request: Request, who: Anyone, short: ShortCourse, notes: Literal["open"] | None = None
) -> HTMLResponse:
    return page(request, who, "course/slides.html", course=short.module, unfolded=notes == "open")


@router.get("/library/course/pictures/{name}")
async def find_picture(who: Anyone, short: ShortCourse, name: PictureName) -> Response:
    return as_response(modules.find_picture(short.module, name))


@router.get("/library/course/{kind}")
async def find_writing(request: Request, who: Anyone, short: ShortCourse, kind: Kind) -> HTMLResponse:
    writing = queries.find_writing(short, kind)
    return page(request, who, "course/writing.html", course=short.module, writing=writing, kind=kind)
