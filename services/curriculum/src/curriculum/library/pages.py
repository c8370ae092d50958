from typing import Annotated, Literal

from fastapi import Path, Request, Response
from fastapi.responses import HTMLResponse

from curriculum.library.doors import Shelves, Slug
from curriculum.library.queries import course_page, course_writing, find_article, find_job
from curriculum.modules.pages import DRAWING
from curriculum.modules.queries import picture_of
from shared.code_of_ethics import code_of_ethics
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("library")


@router.get("/library")
async def show_library(request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/library.html", library=library)


@router.get("/library/course")
async def show_course(request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/course.html", course=library.course)


@router.get("/library/course/lesson/{number}")
async def show_course_page(number: int, request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    lesson = course_page(library, number)
    return page(request, who, "library/course_page.html", course=library.course, lesson=lesson)


@router.get("/library/course/talk")
async def show_course_talk(request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/course_talk.html", course=library.course)


@router.get("/library/course/questions")
async def show_course_questions(request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/course_questions.html", course=library.course)


@router.get("/library/course/pictures/{name}")
async def show_course_picture(name: Annotated[str, Path(max_length=100)], who: Anyone, library: Shelves) -> Response:
    return Response(picture_of(library.course, name), media_type="image/svg+xml", headers=DRAWING)


@router.get("/library/course/{kind}")
async def show_course_writing(
    kind: Literal["story", "practice", "reflection", "card"], request: Request, who: Anyone, library: Shelves
) -> HTMLResponse:
    writing = course_writing(library, kind)
    return page(request, who, "library/course_writing.html", course=library.course, writing=writing)


@router.get("/library/jobs/{slug}")
async def show_job(slug: Slug, request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    code = code_of_ethics(who.language)
    return page(request, who, "library/job.html", job=find_job(library, slug), code=code)


@router.get("/library/{slug}")
async def show_article(slug: Slug, request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/article.html", article=find_article(library, slug))
