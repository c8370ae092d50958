"""Telling of a concern: without an account, without a name, and not all at once. The code stands in no address."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.additions import commands as additions
from registry.additions import queries as additions_query
from registry.additions.inputs import AddWords
from registry.concerns import commands, queries
from registry.concerns.inputs import KeepConcern, ResumeConcern
from registry.concerns.rules import new_code
from registry.deadlines import queries as deadlines
from shared import clock
from shared.days import day_of
from shared.identity import Anyone
from shared.pages import Form, page
from shared.vault.deps import Keys
from shared.web import Db, UnlistedDoor, page_router

router = page_router("telling of concerns", UnlistedDoor)


@router.get("/concerns")
async def concern_rules_on_the_first_page(request: Request, who: Anyone, db: Db) -> HTMLResponse:
    known = await db.read(deadlines.concern_rules_on, day_of(clock.now()))
    return page(request, who, "concerns/start.html", rules=known.rules)


@router.get("/concerns/new")
async def concern_to_tell(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "concerns/tell.html", code=new_code(), telling=None, base="")


@router.post("/concerns/new")
async def keep_concern(request: Request, who: Anyone, db: Db, keys: Keys, body: Form[KeepConcern]) -> HTMLResponse:
    await db.write(commands.keep_concern, who.visitor, keys, body, now=clock.now())
    seen = await db.read(queries.resume_concern, keys, ResumeConcern(code=body.code), now=clock.now())
    return page(request, who, "concerns/kept.html", code=body.code, seen=seen)


@router.get("/concerns/resume")
async def concern_to_resume(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "concerns/resume.html")


@router.post("/concerns/resume")
async def resume_concern(request: Request, who: Anyone, db: Db, keys: Keys, body: Form[ResumeConcern]) -> HTMLResponse:
    seen = await db.read(queries.resume_concern, keys, body, now=clock.now())
    added = await db.read(additions_query.added_by_code, body)
    model = {"code": body.code, "seen": seen, "telling": seen.telling, "base": seen.base, "added": added}
    return page(request, who, "concerns/tell.html" if seen.telling else "concerns/stands.html", **model)


@router.get("/concerns/add")
async def concern_to_resume_and_add(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "concerns/add.html")


@router.post("/concerns/add")
async def add_words(request: Request, who: Anyone, db: Db, keys: Keys, body: Form[AddWords]) -> HTMLResponse:
    await db.write(additions.add_words, who.visitor, keys, body, now=clock.now())
    seen = await db.read(queries.resume_concern, keys, ResumeConcern(code=body.code), now=clock.now())
    added = await db.read(additions_query.added_by_code, ResumeConcern(code=body.code))
    return page(request, who, "concerns/stands.html", code=body.code, seen=seen, added=added)
