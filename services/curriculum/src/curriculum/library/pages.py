from fastapi import Request
from fastapi.responses import HTMLResponse

from curriculum.library.doors import Shelves, Slug
from curriculum.library.queries import find_article, find_job
from shared.code_of_ethics import code_of_ethics
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("library")


@router.get("/library")
async def show_library(request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/library.html", library=library)


@router.get("/library/jobs/{slug}")
async def show_job(slug: Slug, request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    code = code_of_ethics(who.language)
    return page(request, who, "library/job.html", job=find_job(library, slug), code=code)


@router.get("/library/{slug}")
async def show_article(slug: Slug, request: Request, who: Anyone, library: Shelves) -> HTMLResponse:
    return page(request, who, "library/article.html", article=find_article(library, slug))
