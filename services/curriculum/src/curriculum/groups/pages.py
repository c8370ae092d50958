from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts import queries as cohorts
from curriculum.cohorts.deps import Leader
from curriculum.cohorts.inputs import CallOffCohort, ChangeCohort
from curriculum.groups import commands, queries
from curriculum.modules.deps import Published
from curriculum.practice import queries as practice
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("groups")


@router.get("/teaching/nobody-leads")
async def sessions_nobody_leads(
    request: Request, who: Administrator, db: Db, group: After = "", session: After = ""
) -> HTMLResponse:
    """Two lists, each of which goes on by itself."""
    model = {
        "cohorts": await db.read(cohorts.cohorts_nobody_leads, after=group, now=clock.now()),
        "sessions": await db.read(practice.sessions_nobody_leads, after=session, now=clock.now()),
        "asked": {"group": group, "session": session},
    }
    return page(request, who, "groups/nobody_leads.html", **model)


@router.get("/teaching/{cohort_id}")
async def group(
    request: Request,
    who: Leader,
    db: Db,
    published: Published,
    cohort_id: Id,
    person: After = "",
    session: After = "",
    application: After = "",
) -> HTMLResponse:
    """Three lists, each of which goes on by itself."""
    asked = {"after_person": person, "after_session": session, "after_application": application}
    group = await db.read(queries.group, who.actor, cohort_id, **asked, now=clock.now())
    return page(request, who, "groups/group.html", group=group, asked=asked, modules=len(published.modules))


@router.get("/teaching/{cohort_id}/change")
async def led_cohort(request: Request, who: Administrator, db: Db, cohort_id: Id) -> HTMLResponse:
    cohort = await db.read(cohorts.led_cohort, who.actor, cohort_id, now=clock.now())
    facilitators = await db.read(cohorts.facilitators_to_name)
    return page(request, who, "groups/change.html", cohort=cohort, facilitators=facilitators)


@router.post("/teaching/{cohort_id}/change")
async def change_group(who: Administrator, db: Db, cohort_id: Id, body: Form[ChangeCohort]) -> RedirectResponse:
    await db.write(commands.change_group, who.actor, cohort_id, body, now=clock.now())
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Changed. Everybody in the group hears of it."))


@router.get("/teaching/{cohort_id}/call-off")
async def led_cohort_to_call_off(request: Request, who: Administrator, db: Db, cohort_id: Id) -> HTMLResponse:
    cohort = await db.read(cohorts.led_cohort, who.actor, cohort_id, now=clock.now())
    return page(request, who, "groups/call_off.html", cohort=cohort)


@router.post("/teaching/{cohort_id}/call-off")
async def call_off_group(who: Administrator, db: Db, cohort_id: Id, body: Form[CallOffCohort]) -> RedirectResponse:
    await db.write(commands.call_off_group, who.actor, cohort_id, body, now=clock.now())
    here = f"/curriculum/teaching/{cohort_id}"
    return see_other(here, said=N_("Called off. Everybody hears of it, reads why, and can choose another group."))
