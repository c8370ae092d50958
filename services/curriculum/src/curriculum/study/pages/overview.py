"""The modules: the list, a module, its lesson."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.modules import queries as modules
from curriculum.modules.deps import ModuleNumber, Published
from curriculum.study import commands, queries
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import page, see_other
from shared.web import Db, page_router

router = page_router("study")


@router.get("")
async def overview(request: Request, who: Anyone, db: Db, published: Published) -> HTMLResponse:
    overview = await db.read(queries.overview, who.visitor, published)
    return page(request, who, "study/overview.html", overview=overview, step="training")


@router.get("/modules")
async def lead_to_modules(who: Anyone) -> RedirectResponse:
    return see_other("/curriculum")


@router.get("/modules/{number}")
async def progress(request: Request, who: Anyone, db: Db, published: Published, number: ModuleNumber) -> HTMLResponse:
    module = modules.find_module(published, number)
    progress = await db.read(queries.progress, who.visitor, number)
    model = {"module": module, "progress": progress, "count": len(published.modules), "step": "training"}
    return page(request, who, "study/module.html", **model)


@router.get("/modules/{number}/lesson/{page_number}")
async def lesson_page(
    request: Request, who: Anyone, db: Db, published: Published, number: ModuleNumber, page_number: int
) -> HTMLResponse:
    module = modules.find_module(published, number)
    found = await db.read(queries.lesson_page, who.visitor, module, page_number)
    after = queries.after_page(module, page_number)
    model = {"module": module, "lesson": found.lesson, "keeps": found.keeps, "after": after}
    return page(request, who, "study/lesson.html", **model)


@router.post("/modules/{number}/lesson/{page_number}")
async def read_pages(
    who: SignedIn, db: Db, published: Published, number: ModuleNumber, page_number: int
) -> RedirectResponse:
    """Keeps that the page was read and goes on."""
    module = modules.find_module(published, number)
    await db.write(commands.read_pages, who.actor, module, [page_number], now=clock.now())
    return see_other(queries.after_page(module, page_number))
