"""Pages of those who open groups and of those who lead them."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts import commands, queries
from curriculum.cohorts.inputs import ConfirmFacilitator, IntroduceFacilitatorPage, MoveCohort, OpenCohort
from shared import clock
from shared.identity import Administrator, Facilitator, FreshAdmin
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("cohorts")


@router.get("/teaching/introduction")
async def my_introduction(request: Request, who: Facilitator, db: Db) -> HTMLResponse:
    introduction = await db.read(queries.my_introduction, who.actor)
    return page(request, who, "cohorts/introduction.html", introduction=introduction)


@router.post("/teaching/introduction")
async def introduce_facilitator(who: Facilitator, db: Db, body: Form[IntroduceFacilitatorPage]) -> RedirectResponse:
    await db.write(commands.introduce_facilitator, who.actor, body)
    return see_other("/curriculum/teaching", said=N_("Kept. People in your groups see it like this."))


@router.get("/teaching/facilitators")
async def facilitators(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.facilitators, after=after)
    return page(request, who, "cohorts/facilitators.html", facilitators=found, after=after)


@router.post("/teaching/facilitators/{person_id}/confirm")
async def confirm_facilitator(
    who: FreshAdmin, db: Db, person_id: Id, body: Form[ConfirmFacilitator]
) -> RedirectResponse:
    await db.write(commands.confirm_facilitator, who.actor, person_id, body, now=clock.now())
    return see_other("/curriculum/teaching/facilitators", said=N_("Confirmed."))


@router.get("/teaching/new")
async def facilitators_to_name(request: Request, who: Administrator, db: Db) -> HTMLResponse:
    facilitators = await db.read(queries.facilitators_to_name)
    return page(request, who, "cohorts/new_cohort.html", facilitators=facilitators)


@router.post("/teaching/new")
async def open_cohort(who: Administrator, db: Db, body: Form[OpenCohort]) -> RedirectResponse:
    cohort_id = await db.write(commands.open_cohort, who.actor, body, now=clock.now())
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("The group is open. People can apply now."))


@router.post("/teaching/{cohort_id}/moves")
async def move_cohort(who: Administrator, db: Db, cohort_id: Id, body: Form[MoveCohort]) -> RedirectResponse:
    await db.write(commands.move_cohort, cohort_id, body)
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Done."))
