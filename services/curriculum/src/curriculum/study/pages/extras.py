"""What a module has beside its lesson: story, practice, card, scenario, reflection, and the facilitator's guide."""

from typing import Annotated, Literal

from fastapi import Depends, Path, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts.doors import Leader
from curriculum.modules.doors import ModuleNumber, Published
from curriculum.modules.queries import find_module
from curriculum.study.commands.keep_reflection import keep_reflection
from curriculum.study.forms import ReflectionForm
from curriculum.study.queries.lessons import choose, read_turn, read_writing
from curriculum.study.queries.progress import look_at
from curriculum.study.queries.reflections import show_reflection
from curriculum.vault.doors import Keys
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, page_router

router = page_router("extras")
TurnName = Annotated[str, Path(max_length=60)]


@router.get("/modules/{number}/reflection")
async def show_own_reflection(
    number: ModuleNumber, request: Request, who: Anyone, db: Db, published: Published, keys: Keys
) -> HTMLResponse:
    module = find_module(published, number)
    writing = await db.read(read_writing, who, module, "reflection")
    progress = await db.read(look_at, who, number)
    kept = await db.read(show_reflection, keys, who.person_id, number)
    model = {"module": module, "writing": writing, "progress": progress, "kept": kept}
    return page(request, who, "study/reflection.html", **model)


@router.post("/modules/{number}/reflection")
async def keep_own_reflection(
    number: ModuleNumber,
    who: SignedIn,
    db: Db,
    published: Published,
    keys: Keys,
    sent: Annotated[ReflectionForm, Depends(form(ReflectionForm))],
) -> RedirectResponse:
    await db.write(keep_reflection, keys, who, find_module(published, number), sent.text, now=now())
    return see_other(f"/curriculum/modules/{number}/reflection", said=N_("Kept, for your eyes only."))


@router.get("/modules/{number}/guide")
async def show_guide(number: ModuleNumber, request: Request, who: Leader, published: Published) -> HTMLResponse:
    return page(request, who, "study/guide.html", module=find_module(published, number))


@router.get("/modules/{number}/slides")
async def show_slides(number: ModuleNumber, request: Request, who: Leader, published: Published) -> HTMLResponse:
    return page(request, who, "study/slides.html", module=find_module(published, number))


@router.get("/modules/{number}/scenario")
async def show_scenario(
    number: ModuleNumber, request: Request, who: Anyone, db: Db, published: Published
) -> HTMLResponse:
    module = find_module(published, number)
    scenario, name, turn = await db.read(read_turn, who, module, None)
    model = {"module": module, "scenario": scenario, "name": name, "turn": turn, "first": True}
    return page(request, who, "study/scenario.html", **model)


@router.get("/modules/{number}/scenario/{name}")
async def show_turn(
    number: ModuleNumber, name: TurnName, request: Request, who: Anyone, db: Db, published: Published
) -> HTMLResponse:
    module = find_module(published, number)
    scenario, name, turn = await db.read(read_turn, who, module, name)
    model = {"module": module, "scenario": scenario, "name": name, "turn": turn, "first": False}
    return page(request, who, "study/scenario.html", **model)


@router.get("/modules/{number}/scenario/{name}/{number_of_choice}")
async def show_consequence(
    number: ModuleNumber,
    name: TurnName,
    number_of_choice: int,
    request: Request,
    who: Anyone,
    db: Db,
    published: Published,
) -> HTMLResponse:
    module = find_module(published, number)
    scenario, name, turn = await db.read(read_turn, who, module, name)
    chosen = choose(turn, number_of_choice)
    model = {"module": module, "scenario": scenario, "name": name, "turn": turn, "chosen": chosen}
    return page(request, who, "study/consequence.html", **model)


@router.get("/modules/{number}/{kind}")
async def show_writing(
    number: ModuleNumber,
    kind: Literal["story", "practice", "card"],
    request: Request,
    who: Anyone,
    db: Db,
    published: Published,
) -> HTMLResponse:
    module = find_module(published, number)
    writing = await db.read(read_writing, who, module, kind)
    return page(request, who, "study/writing.html", module=module, writing=writing)
