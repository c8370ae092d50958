"""Pages of people who want a place, and of those who decide."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.applications import commands, queries
from curriculum.applications.inputs import DecideApplication, KeepApplication, SendApplication
from curriculum.cohorts import queries as cohorts
from curriculum.cohorts.deps import Leader
from curriculum.trainings import queries as trainings
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("applications")


@router.get("/cohorts")
async def open_cohorts(request: Request, who: Anyone, db: Db, after: After = "") -> HTMLResponse:
    seat = await db.read(trainings.seat_of, who.person_id)
    model = {
        "cohorts": await db.read(cohorts.open_cohorts, after=after, now=clock.now()),
        "seat": seat,
        "called_off": await db.read(cohorts.group_called_off, seat.group_needed if seat else None),
        "after": after,
    }
    return page(request, who, "applications/cohorts.html", step="training", **model)


@router.get("/cohorts/{cohort_id}/apply")
async def my_draft(request: Request, who: SignedIn, db: Db, keys: Keys, cohort_id: Id) -> HTMLResponse:
    cohort = await db.read(cohorts.cohort, cohort_id, now=clock.now())
    draft = await db.read(queries.my_draft, who.actor, keys, now=clock.now())
    return page(request, who, "applications/apply.html", cohort=cohort, draft=draft, step="training")


@router.post("/cohorts/{cohort_id}/apply")
async def send_application(
    who: SignedIn, db: Db, keys: Keys, cohort_id: Id, body: Form[SendApplication]
) -> RedirectResponse:
    await db.write(commands.send_application, who.actor, keys, cohort_id, body, now=clock.now())
    return see_other("/curriculum/application", said=N_("Your application is with us."))


@router.post("/cohorts/{cohort_id}/apply/keep")
async def keep_application(
    who: SignedIn, db: Db, keys: Keys, cohort_id: Id, body: Form[KeepApplication]
) -> RedirectResponse:
    await db.write(commands.keep_application, who.actor, keys, cohort_id, body, now=clock.now())
    return see_other(f"/curriculum/cohorts/{cohort_id}/apply", said=N_("Kept. Go on whenever you like."))


@router.get("/application")
async def my_application(request: Request, who: SignedIn, db: Db, keys: Keys) -> HTMLResponse:
    application = await db.read(queries.my_application, who.actor, keys, now=clock.now())
    seat = await db.read(trainings.seat_of, who.person_id)
    model = {"application": application, "seat": seat, "step": "training"}
    return page(request, who, "applications/application.html", **model)


@router.post("/applications/{application_id}/withdraw")
async def withdraw_application(who: SignedIn, db: Db, application_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_application, who.actor, application_id, now=clock.now())
    return see_other("/curriculum/application", said=N_("Taken back. What you wrote is deleted."))


@router.get("/teaching")
async def led_cohorts(request: Request, who: Leader, db: Db, after: After = "") -> HTMLResponse:
    groups = await db.read(cohorts.led_cohorts, who.actor, after=after, now=clock.now())
    model = {
        "cohorts": groups,
        "waiting": await db.read(queries.count_waiting, [cohort.id for cohort in groups.items]),
        "introduction": await db.read(cohorts.my_introduction, who.actor),
        "after": after,
    }
    return page(request, who, "applications/groups.html", **model)


@router.get("/teaching/applications/{application_id}")
async def application(request: Request, who: Leader, db: Db, keys: Keys, application_id: Id) -> HTMLResponse:
    found = await db.read(queries.application, who.actor, keys, application_id, now=clock.now())
    return page(request, who, "applications/decide.html", application=found)


@router.post("/teaching/applications/{application_id}")
async def decide_application(
    who: Leader, db: Db, keys: Keys, application_id: Id, body: Form[DecideApplication]
) -> RedirectResponse:
    await db.write(commands.decide_application, who.actor, keys, application_id, body, now=clock.now())
    return see_other(f"/curriculum/teaching/applications/{application_id}", said=N_("Decided. The person can read it."))
