from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.prints import commands, queries
from exam.prints.braille import is_there
from exam.prints.inputs import Language, PrintSitting
from exam.prints.printed import as_file
from exam.prints.rules import Shape
from shared import clock
from shared.identity import Proctor
from shared.pages import Form, page, see_other
from shared.web import Db, Id, page_router

router = page_router("prints")


@router.get("/desk/sittings/{sitting_id}/prints")
async def printing(request: Request, who: Proctor, db: Db, sitting_id: Id) -> HTMLResponse:
    found = await db.read(queries.printing, who.actor, sitting_id)
    return page(request, who, "prints/print.html", printing=found, braille=is_there())


@router.post("/desk/sittings/{sitting_id}/prints")
async def print_sitting(who: Proctor, db: Db, sitting_id: Id, body: Form[PrintSitting]) -> RedirectResponse:
    await db.write(commands.print_sitting, who.actor, sitting_id, now=clock.now())
    return see_other(f"/exam/desk/sittings/{sitting_id}/prints/{body.shape}/{body.language}")


@router.get("/desk/sittings/{sitting_id}/prints/{shape}/{language}")
async def printed_sheet(who: Proctor, db: Db, sitting_id: Id, shape: Shape, language: Language) -> Response:
    what = PrintSitting(shape=shape, language=language)
    return await as_file(await db.read(queries.printed_sheet, who.actor, sitting_id, what), what)
