"""For those who were asked to decide: sitting down or not, reading, deciding together."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.casework import queries
from registry.concerns import commands as concerns
from registry.panels import commands as panels
from registry.panels.inputs import SitDown
from registry.rulings import commands as rulings
from registry.rulings.inputs import ProposeRuling
from registry.rulings.rules import Answer
from registry.wordings import queries as wordings
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import Db, Id, page_router

router = page_router("my panels")
HERE = "/registry/panels"


@router.get("/panels/{concern_id}")
async def my_panel(request: Request, who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.my_panel, who.actor, keys, concern_id, now=clock.now())
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "casework/my_panel.html", panel=seen, code=code)


@router.post("/panels/{concern_id}")
async def sit_down(who: SignedIn, db: Db, concern_id: Id, body: Form[SitDown]) -> RedirectResponse:
    await db.write(panels.sit_down, who.actor, concern_id, body, now=clock.now())
    await db.write(concerns.view_concern, who.actor, concern_id, now=clock.now())
    return see_other(f"{HERE}/{concern_id}", said=N_("You sit on this panel."))


@router.post("/panels/{concern_id}/leave")
async def leave_panel(who: SignedIn, db: Db, concern_id: Id) -> RedirectResponse:
    await db.write(panels.leave_panel, who.actor, concern_id, now=clock.now())
    return see_other("/registry/mine/concerns", said=N_("Thank you for saying so. Other people look at this one."))


@router.get("/panels/{concern_id}/ruling")
async def my_panel_to_decide(request: Request, who: SignedIn, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.my_panel, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/ruling.html", panel=seen)


@router.post("/panels/{concern_id}/ruling")
async def propose_ruling(
    who: SignedIn, db: Db, keys: Keys, concern_id: Id, body: Form[ProposeRuling]
) -> RedirectResponse:
    await db.write(rulings.propose_ruling, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{HERE}/{concern_id}", said=N_("Proposed. The other one of the panel answers."))


@router.post("/panels/{concern_id}/rulings/{ruling_id}/{answer}")
async def answer_ruling(who: SignedIn, db: Db, concern_id: Id, ruling_id: Id, answer: Answer) -> RedirectResponse:
    await db.write(rulings.answer_ruling, who.actor, concern_id, ruling_id, answer, now=clock.now())
    return see_other(f"{HERE}/{concern_id}", said=N_("Your answer is recorded."))
