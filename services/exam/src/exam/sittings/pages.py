from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Path, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.sittings import commands, queries
from exam.sittings.forms import AnswerForm, ContinueForm, WindowForm
from shared.clock import now
from shared.identity import Administrator, Identity, SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("sittings")
Window = Annotated[str, Query(max_length=64)]
Position = Annotated[int, Path(ge=1, le=1_000)]


def _address(sitting_id: str, where: str, window: str) -> str:
    place = f"questions/{where}" if where.isdigit() else where
    return f"/exam/sittings/{sitting_id}/{place}?window={quote(window)}"


@router.get("/written")
async def show_start(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    start = await db.read(queries.start, who.id, who.language, now())
    return page(request, who, "sittings/start.html", step="examination", start=start)


@router.post("/written")
async def begin(who: SignedIn, db: Db) -> RedirectResponse:
    begun = await db.write(commands.begin_sitting, who.id, now=now())
    return see_other(_address(begun.id, "1", begun.window))


@router.get("/sittings/{sitting_id}/questions/{position}")
async def show_question(
    request: Request, who: SignedIn, db: Db, sitting_id: Id, position: Position, window: Window = ""
) -> HTMLResponse:
    model = await db.read(queries.question_page, who.id, sitting_id, position, window, now())
    sitting = model.sitting
    return _sitting_page(request, who, "question", sitting.state, sitting.on_break, model=model, window=window)


@router.post("/sittings/{sitting_id}/questions/{position}")
async def answer(
    who: SignedIn,
    db: Db,
    sitting_id: Id,
    position: Position,
    answers: Annotated[AnswerForm, Depends(form(AnswerForm))],
) -> RedirectResponse:
    where = await db.write(
        commands.go_on,
        who.id,
        sitting_id,
        position,
        answers.answer,
        answers.go,
        window=answers.window,
        at_least=answers.sequence,
        now=now(),
    )
    return see_other(_address(sitting_id, where, answers.window))


@router.get("/sittings/{sitting_id}/break")
async def show_break(request: Request, who: SignedIn, db: Db, sitting_id: Id, window: Window = "") -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.id, sitting_id, now())
    return _sitting_page(request, who, "on_break", sitting.state, False, sitting=sitting, window=window)


@router.post("/sittings/{sitting_id}/continue")
async def continue_here(
    who: SignedIn, db: Db, sitting_id: Id, answers: Annotated[ContinueForm, Depends(form(ContinueForm))]
) -> RedirectResponse:
    window = await db.write(commands.continue_here, who.id, sitting_id, now=now())
    return see_other(_address(sitting_id, str(answers.position), window))


@router.get("/sittings/{sitting_id}/review")
async def show_review(request: Request, who: SignedIn, db: Db, sitting_id: Id, window: Window = "") -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.id, sitting_id, now())
    return _sitting_page(request, who, "review", sitting.state, sitting.on_break, sitting=sitting, window=window)


@router.get("/sittings/{sitting_id}/confirm")
async def show_confirm(request: Request, who: SignedIn, db: Db, sitting_id: Id, window: Window = "") -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.id, sitting_id, now())
    return _sitting_page(request, who, "confirm", sitting.state, sitting.on_break, sitting=sitting, window=window)


@router.post("/sittings/{sitting_id}/confirm")
async def submit(
    who: SignedIn, db: Db, sitting_id: Id, answers: Annotated[WindowForm, Depends(form(WindowForm))]
) -> RedirectResponse:
    await db.write(commands.submit_sitting, who.id, sitting_id, now=now(), window=answers.window)
    return see_other(f"/exam/sittings/{sitting_id}/done", said=N_("Your answers are with us."))


@router.get("/sittings/{sitting_id}/done")
async def show_done(request: Request, who: SignedIn, db: Db, sitting_id: Id) -> HTMLResponse:
    sitting = await db.read(queries.my_sitting, who.id, sitting_id, now())
    return page(request, who, "sittings/done.html", step="examination", sitting=sitting)


@router.get("/administration/sittings")
async def show_open(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "sittings/open.html", sittings=await db.read(queries.open_sittings, now()))


def _sitting_page(
    request: Request, who: Identity, name: str, state: str, on_break: bool, **model: object
) -> HTMLResponse:
    """Each page of a sitting, or what stands in its place: the break, or that it is over."""
    shown = "over" if state != "open" else "on_break" if on_break else name
    return page(request, who, f"sittings/{shown}.html", **model)
