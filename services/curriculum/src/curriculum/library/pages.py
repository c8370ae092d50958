from fastapi import Request
from fastapi.responses import HTMLResponse

from curriculum.library import queries
from curriculum.library.deps import Library, Slug
from curriculum.wordings import queries as wordings
from shared import clock
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, page_router

router = page_router("library")


@router.get("/library")
async def read_library(request: Request, who: Anyone, library: Library) -> HTMLResponse:
    return page(request, who, "library/library.html", library=library)


@router.get("/library/jobs/{slug}")
async def find_job(request: Request, who: Anyone, db: Db, library: Library, slug: Slug) -> HTMLResponse:
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "library/job.html", job=queries.find_job(library, slug), code=code)


@router.get("/library/{slug}")
async def find_article(request: Request, who: Anyone, library: Library, slug: Slug) -> HTMLResponse:
    return page(request, who, "library/article.html", article=queries.find_article(library, slug))
