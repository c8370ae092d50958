from curriculum.cohorts import commands, queries
from curriculum.cohorts.deps import Leader
from curriculum.cohorts.inputs import ConfirmFacilitator, IntroduceFacilitator, MoveCohort, OpenCohort
from curriculum.cohorts.views import CohortState, CohortView, FacilitatorView
from shared import clock
from shared.identity import Administrator, Anyone, Facilitator, FreshAdmin
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("cohorts")


@router.get("/cohorts")
async def open_cohorts(who: Anyone, db: Db, after: After = "") -> Page[CohortView]:
    """Groups that take applications now."""
    return await db.read(queries.open_cohorts, after=after, now=clock.now())


@router.post("/cohorts", status_code=201)
async def open_cohort(who: Administrator, db: Db, body: OpenCohort) -> CohortView:
    cohort_id = await db.write(commands.open_cohort, who.actor, body, now=clock.now())
    return await db.read(queries.cohort, cohort_id, now=clock.now())


@router.get("/cohorts/{cohort_id}")
async def cohort(who: Anyone, db: Db, cohort_id: Id) -> CohortView:
    return await db.read(queries.cohort, cohort_id, now=clock.now())


@router.post("/cohorts/{cohort_id}/moves")
async def move_cohort(who: Administrator, db: Db, cohort_id: Id, body: MoveCohort) -> CohortState:
    await db.write(commands.move_cohort, cohort_id, body)
    moved = await db.read(queries.cohort, cohort_id, now=clock.now())
    return CohortState(state=moved.state)


@router.put("/facilitator")
async def introduce_facilitator(who: Facilitator, db: Db, body: IntroduceFacilitator) -> FacilitatorView:
    """How a facilitator is called and reached. Needed before a group can name them."""
    await db.write(commands.introduce_facilitator, who.actor, body)
    return await db.read(queries.facilitator, who.actor.id)


@router.get("/facilitators")
async def facilitators(who: Administrator, db: Db, after: After = "") -> Page[FacilitatorView]:
    return await db.read(queries.facilitators, after=after)


@router.post("/facilitators/{person_id}/confirm", status_code=204)
async def confirm_facilitator(who: FreshAdmin, db: Db, person_id: Id, body: ConfirmFacilitator) -> None:
    """Practice hours count when somebody leads them who is confirmed as a CPS."""
    await db.write(commands.confirm_facilitator, who.actor, person_id, body, now=clock.now())


@router.get("/led-cohorts")
async def led_cohorts(who: Leader, db: Db, after: After = "") -> Page[CohortView]:
    """A facilitator's own groups; all of them for an administrator."""
    return await db.read(queries.led_cohorts, who.actor, after=after, now=clock.now())
