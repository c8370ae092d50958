"""For administrators without a tie: the list, one concern, and each step. Opening one is kept."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.additions import commands as additions
from registry.casework import queries
from registry.concerns import commands as concerns
from registry.concerns import queries as telling
from registry.concerns.inputs import CloseConcern, ExtendDecision, TakeOn
from registry.hearings import commands as hearings
from registry.hearings.inputs import TellMore, TellPerson
from registry.interims import commands as interims
from registry.interims.inputs import ProposeInterim
from registry.interims.rules import Verb
from registry.objections import commands as objections
from registry.objections import queries as objecting
from registry.objections.inputs import AnswerObjection
from registry.panels import commands as panels
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import Stage
from registry.wordings import queries as wordings
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("working on concerns")
LIST = "/registry/oversight/concerns"


@router.get("/oversight/concerns")
async def concerns_to_work_on(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(telling.concerns, who.actor, after=after, now=clock.now())
    return page(request, who, "casework/list.html", found=found, after=after)


@router.get("/oversight/concerns/{concern_id}")
async def case(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    await db.write(concerns.view_concern, who.actor, concern_id, now=clock.now())
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "casework/case.html", case=seen, code=code)


@router.post("/oversight/concerns/{concern_id}/tie")
async def declare_tie(who: Administrator, db: Db, concern_id: Id) -> RedirectResponse:
    await db.write(concerns.declare_tie, who.actor, concern_id, now=clock.now())
    return see_other(LIST, said=N_("Thank you for saying so. Other people look at this one."))


@router.get("/oversight/concerns/{concern_id}/take-up")
async def case_to_take_on(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    code = await db.read(wordings.code_in_force, who.language, now=clock.now())
    return page(request, who, "casework/take_on.html", case=seen, code=code)


@router.post("/oversight/concerns/{concern_id}/take-up")
async def take_on(who: Administrator, db: Db, concern_id: Id, body: Form[TakeOn]) -> RedirectResponse:
    await db.write(concerns.take_on, who.actor, concern_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Taken up. Next, tell the person what it is about."))


@router.get("/oversight/concerns/{concern_id}/close")
async def case_to_close(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/close.html", case=seen)


@router.post("/oversight/concerns/{concern_id}/close")
async def close_concern(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, body: Form[CloseConcern]
) -> RedirectResponse:
    await db.write(concerns.close_concern, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(LIST, said=N_("Closed. Whoever told us can read your words."))


@router.get("/oversight/concerns/{concern_id}/tell")
async def case_to_tell(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/tell.html", case=seen)


@router.post("/oversight/concerns/{concern_id}/tell")
async def tell_person(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, body: Form[TellPerson]
) -> RedirectResponse:
    await db.write(hearings.tell_person, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("The person has a mail now, and can answer."))


@router.get("/oversight/concerns/{concern_id}/additions/{addition_id}")
async def case_with_addition(
    request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id, addition_id: Id
) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/addition.html", case=seen, addition_id=addition_id)


@router.post("/oversight/concerns/{concern_id}/additions/{addition_id}")
async def tell_more(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, addition_id: Id, body: Form[TellMore]
) -> RedirectResponse:
    await db.write(hearings.tell_more, who.actor, keys, concern_id, addition_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("The person has a mail now, and can answer."))


@router.post("/oversight/concerns/{concern_id}/additions/{addition_id}/pass")
async def pass_addition(who: Administrator, db: Db, concern_id: Id, addition_id: Id) -> RedirectResponse:
    await db.write(additions.pass_addition, who.actor, concern_id, addition_id, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Kept. Those who decide can go on."))


@router.get("/oversight/concerns/{concern_id}/extend")
async def case_to_extend(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/extend.html", case=seen)


@router.post("/oversight/concerns/{concern_id}/extend")
async def extend_decision(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, body: Form[ExtendDecision]
) -> RedirectResponse:
    await db.write(concerns.extend_decision, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("There is more time now. The person hears why."))


@router.get("/oversight/concerns/{concern_id}/panel/{stage}")
async def case_to_seat(
    request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id, stage: Stage
) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/panel.html", case=seen, stage=stage)


@router.post("/oversight/concerns/{concern_id}/panel/{stage}")
async def ask_member(
    who: Administrator, db: Db, concern_id: Id, stage: Stage, body: Form[AskMember]
) -> RedirectResponse:
    await db.write(panels.ask_member, who.actor, concern_id, stage, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Asked. They have a mail, and say first whether they have a tie."))


@router.post("/oversight/concerns/{concern_id}/panel/{stage}/seat")
async def take_seat(who: Administrator, db: Db, concern_id: Id, stage: Stage, body: Form[SitDown]) -> RedirectResponse:
    await db.write(panels.take_seat, who.actor, concern_id, stage, body, now=clock.now())
    return see_other(f"/registry/panels/{concern_id}", said=N_("You sit on this panel."))


@router.post("/oversight/concerns/{concern_id}/panel/{stage}/release")
async def release_seat(who: Administrator, db: Db, concern_id: Id, stage: Stage) -> RedirectResponse:
    await db.write(panels.release_seat, who.actor, concern_id, stage, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("The seat is free again."))


@router.get("/oversight/concerns/{concern_id}/objections/{seat_id}")
async def objection_to_answer(
    request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id, seat_id: Id
) -> HTMLResponse:
    seen = await db.read(objecting.objection_to_answer, who.actor, keys, concern_id, seat_id)
    return page(request, who, "casework/objection.html", concern_id=concern_id, objection=seen)


@router.post("/oversight/concerns/{concern_id}/objections/{seat_id}")
async def answer_objection(
    who: Administrator, db: Db, keys: Keys, concern_id: Id, seat_id: Id, body: Form[AnswerObjection]
) -> RedirectResponse:
    await db.write(objections.answer_objection, who.actor, keys, concern_id, seat_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Answered. The person reads what you wrote."))


@router.get("/oversight/concerns/{concern_id}/interim")
async def case_to_suspend(request: Request, who: Administrator, db: Db, keys: Keys, concern_id: Id) -> HTMLResponse:
    seen = await db.read(queries.case, who.actor, keys, concern_id, now=clock.now())
    return page(request, who, "casework/interim.html", case=seen)


@router.post("/oversight/concerns/{concern_id}/interim")
async def propose_interim(
    who: FreshAdmin, db: Db, keys: Keys, concern_id: Id, body: Form[ProposeInterim]
) -> RedirectResponse:
    await db.write(interims.propose_interim, who.actor, keys, concern_id, body, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Proposed. Another administrator has to confirm it."))


@router.post("/oversight/concerns/{concern_id}/interim/drop")
async def drop_interim(who: Administrator, db: Db, concern_id: Id) -> RedirectResponse:
    await db.write(interims.drop_interim, who.actor, concern_id, now=clock.now())
    return see_other(f"{LIST}/{concern_id}", said=N_("Dropped. Nothing changes."))


@router.post("/oversight/concerns/{concern_id}/interim/{verb}")
async def approve_interim(who: FreshAdmin, db: Db, concern_id: Id, verb: Verb) -> RedirectResponse:
    done = await db.write(interims.approve_interim, who.actor, concern_id, verb, now=clock.now())
    return see_other(
        f"{LIST}/{concern_id}", said=N_("It is in force.") if done else N_("Another administrator has to agree.")
    )
