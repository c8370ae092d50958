"""Pages of those who lead groups and decide applications."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.commands.introduce_facilitator import introduce_facilitator
from curriculum.cohorts.commands.move_cohort import move_cohort
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.publish_rule_set import publish_rule_set
from curriculum.cohorts.doors import Leader
from curriculum.cohorts.forms import CohortForm, DecideForm, IntroduceForm, MoveForm, RuleSetForm
from curriculum.cohorts.models import Actor
from curriculum.cohorts.queries.applications import application_to_decide, count_waiting
from curriculum.cohorts.queries.places import led_cohorts, list_facilitators, list_rule_sets, own_introduction
from curriculum.modules.doors import Published
from curriculum.vault.doors import Keys
from shared.clock import now
from shared.identity import Administrator, Facilitator
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("leading")


@router.get("/teaching")
async def show_groups(request: Request, who: Leader, db: Db) -> HTMLResponse:
    cohorts = await db.read(led_cohorts, Actor.of(who), now())
    waiting = await db.read(count_waiting, [cohort.id for cohort in cohorts])
    introduction = await db.read(own_introduction, who.id)
    model = {"cohorts": cohorts, "waiting": waiting, "introduction": introduction}
    return page(request, who, "cohorts/groups.html", **model)


@router.get("/teaching/introduction")
async def show_introduction(request: Request, who: Facilitator, db: Db) -> HTMLResponse:
    introduction = await db.read(own_introduction, who.id)
    return page(request, who, "cohorts/introduction.html", introduction=introduction)


@router.post("/teaching/introduction")
async def introduce(
    who: Facilitator, db: Db, told: Annotated[IntroduceForm, Depends(form(IntroduceForm))]
) -> RedirectResponse:
    await db.write(introduce_facilitator, who.id, told.told())
    return see_other("/curriculum/teaching", said=N_("Kept. People in your groups see it like this."))


@router.get("/teaching/applications/{application_id}")
async def show_application(application_id: Id, request: Request, who: Leader, db: Db, keys: Keys) -> HTMLResponse:
    application = await db.read(application_to_decide, keys, application_id, Actor.of(who), now())
    return page(request, who, "cohorts/decide.html", application=application)


@router.post("/teaching/applications/{application_id}")
async def decide(
    application_id: Id, who: Leader, db: Db, keys: Keys, sent: Annotated[DecideForm, Depends(form(DecideForm))]
) -> RedirectResponse:
    await db.write(decide_application, keys, application_id, Actor.of(who), sent.told(), now=now())
    return see_other(f"/curriculum/teaching/applications/{application_id}", said=N_("Decided. The person can read it."))


@router.get("/teaching/new")
async def show_new_cohort(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    facilitators = await db.read(list_facilitators)
    return page(request, who, "cohorts/new_cohort.html", facilitators=facilitators)


@router.post("/teaching/new")
async def open_new_cohort(
    who: Administrator, db: Db, planned: Annotated[CohortForm, Depends(form(CohortForm))]
) -> RedirectResponse:
    cohort = await db.write(open_cohort, planned.plan(), who.id, now=now())
    return see_other(f"/curriculum/teaching/{cohort.id}", said=N_("The group is open. People can apply now."))


@router.post("/teaching/{cohort_id}/moves")
async def change_cohort(
    cohort_id: Id, who: Administrator, db: Db, moving: Annotated[MoveForm, Depends(form(MoveForm))]
) -> RedirectResponse:
    await db.write(move_cohort, cohort_id, moving.act)
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Done."))


@router.get("/rule-sets")
async def show_rule_sets(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    return page(request, who, "cohorts/rule_sets.html", rule_sets=await db.read(list_rule_sets))


@router.post("/rule-sets")
async def publish(
    who: Administrator, db: Db, published: Published, sent: Annotated[RuleSetForm, Depends(form(RuleSetForm))]
) -> RedirectResponse:
    await db.write(publish_rule_set, sent.rules(), len(published.modules), who.id, now=now())
    return see_other("/curriculum/rule-sets", said=N_("Published. It holds from its day on, for new places."))
