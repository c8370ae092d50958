from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from curriculum.modules import queries
from curriculum.modules.deps import ModuleNumber, PictureName, Published
from curriculum.modules.drawings import as_response
from curriculum.wordings import queries as wordings
from shared import clock
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, page_router

router = page_router("modules")


@router.get("/modules/{number}/pictures/{name}")
async def find_picture(who: Anyone, published: Published, number: ModuleNumber, name: PictureName) -> Response:
    return as_response(queries.find_picture(queries.find_module(published, number), name))


@router.get("/glossary")
async def list_terms(request: Request, who: Anyone, published: Published) -> HTMLResponse:
    return page(request, who, "modules/glossary.html", terms=published.glossary)


@router.get("/after")
async def read_after(request: Request, who: Anyone, published: Published) -> HTMLResponse:
    return page(request, who, "modules/after.html", after=published.after)


@router.get("/code-of-ethics")
async def code_in_force(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "modules/code.html", code=code)
