"""What a module has beside its lesson: story, practice, card, scenario, reflection, and the facilitator's guide."""

from typing import Annotated, Literal

from fastapi import Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts.deps import Leader
from curriculum.modules import queries as modules
from curriculum.modules.deps import ModuleNumber, Published
from curriculum.study import commands, queries
from curriculum.study.inputs import KeepReflection
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import Db, page_router

router = page_router("extras")
TurnName = Annotated[str, Path(max_length=60)]


@router.get("/modules/{number}/reflection")
async def my_reflection(
    request: Request, who: Anyone, db: Db, published: Published, keys: Keys, number: ModuleNumber
) -> HTMLResponse:
    module = modules.find_module(published, number)
    model = {
        "module": module,
        "writing": await db.read(queries.writing, who.visitor, module, "reflection"),
        "progress": await db.read(queries.progress, who.visitor, number),
        "kept": await db.read(queries.my_reflection, who.visitor, keys, number),
    }
    return page(request, who, "study/reflection.html", **model)


@router.post("/modules/{number}/reflection")
async def keep_reflection(
    who: SignedIn, db: Db, published: Published, keys: Keys, number: ModuleNumber, body: Form[KeepReflection]
) -> RedirectResponse:
    module = modules.find_module(published, number)
    await db.write(commands.keep_reflection, who.actor, keys, module, body, now=clock.now())
    return see_other(f"/curriculum/modules/{number}/reflection", said=N_("Kept, for your eyes only."))


@router.get("/modules/{number}/guide")
async def find_module_guide(request: Request, who: Leader, published: Published, number: ModuleNumber) -> HTMLResponse:
    return page(request, who, "study/guide.html", module=modules.find_module(published, number))


@router.get("/modules/{number}/slides")
async def find_module_slides(request: Request, who: Leader, published: Published, number: ModuleNumber) -> HTMLResponse:
    return page(request, who, "study/slides.html", module=modules.find_module(published, number))


@router.get("/modules/{number}/scenario")
async def turn_first(request: Request, who: Anyone, db: Db, published: Published, number: ModuleNumber) -> HTMLResponse:
    module = modules.find_module(published, number)
    here = await db.read(queries.turn, who.visitor, module)
    return page(request, who, "study/scenario.html", module=module, here=here, first=True)


@router.get("/modules/{number}/scenario/{name}")
async def turn(
    request: Request, who: Anyone, db: Db, published: Published, number: ModuleNumber, name: TurnName
) -> HTMLResponse:
    module = modules.find_module(published, number)
    here = await db.read(queries.turn, who.visitor, module, name)
    return page(request, who, "study/scenario.html", module=module, here=here, first=False)


@router.get("/modules/{number}/scenario/{name}/{number_of_choice}")
async def choice_of(
    request: Request,
    who: Anyone,
    db: Db,
    published: Published,
    number: ModuleNumber,
    name: TurnName,
    number_of_choice: int,
) -> HTMLResponse:
    module = modules.find_module(published, number)
    here = await db.read(queries.turn, who.visitor, module, name)
    chosen = queries.choice_of(here.turn, number_of_choice)
    return page(request, who, "study/consequence.html", module=module, here=here, chosen=chosen)


@router.get("/modules/{number}/{kind}")
async def writing(
    request: Request,
    who: Anyone,
    db: Db,
    published: Published,
    number: ModuleNumber,
    kind: Literal["story", "practice", "card"],
) -> HTMLResponse:
    module = modules.find_module(published, number)
    writing = await db.read(queries.writing, who.visitor, module, kind)
    return page(request, who, "study/writing.html", module=module, writing=writing)
