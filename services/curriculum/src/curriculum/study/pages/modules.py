"""The modules: the list, a module, its lesson."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.modules.doors import ModuleNumber, Published
from curriculum.modules.queries import find_module
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.queries.lessons import after_page, read_page
from curriculum.study.queries.overview import show_overview
from curriculum.study.queries.progress import look_at
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import page, see_other
from shared.web import Db, page_router
from shared.web.straight import Straight

router = page_router("study", Straight)


@router.get("")
async def show_modules(request: Request, who: Anyone, db: Db, published: Published) -> HTMLResponse:
    overview = await db.read(show_overview, published, who)
    return page(request, who, "study/overview.html", overview=overview, step="training")


@router.get("/modules")
async def lead_to_modules(who: Anyone) -> RedirectResponse:
    return see_other("/curriculum")


@router.get("/modules/{number}")
async def show_module(
    number: ModuleNumber, request: Request, who: Anyone, db: Db, published: Published
) -> HTMLResponse:
    module = find_module(published, number)
    progress = await db.read(look_at, who, number)
    model = {"module": module, "progress": progress, "count": len(published.modules), "step": "training"}
    return page(request, who, "study/module.html", **model)


@router.get("/modules/{number}/lesson/{page_number}")
async def show_lesson_page(
    number: ModuleNumber, page_number: int, request: Request, who: Anyone, db: Db, published: Published
) -> HTMLResponse:
    module = find_module(published, number)
    lesson, keeps = await db.read(read_page, who, module, page_number)
    model = {"module": module, "lesson": lesson, "keeps": keeps, "after": after_page(module, page_number)}
    return page(request, who, "study/lesson.html", **model)


@router.post("/modules/{number}/lesson/{page_number}")
async def turn_page(
    number: ModuleNumber, page_number: int, who: SignedIn, db: Db, published: Published
) -> RedirectResponse:
    """Keeps that the page was read and goes on."""
    module = find_module(published, number)
    await db.write(read_pages, who, module, [page_number], now=now())
    return see_other(after_page(module, page_number))
