from curriculum.applications import commands, queries
from curriculum.applications.inputs import DecideApplication, KeepApplication, SendApplication
from curriculum.applications.views import ApplicationLine, ApplicationState, ApplicationView
from curriculum.cohorts.deps import Leader
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, NewId, api_router

router = api_router("applications")


@router.put("/cohorts/{cohort_id}/application")
async def keep_application(who: SignedIn, db: Db, keys: Keys, cohort_id: Id, body: KeepApplication) -> NewId:
    """Keep a half-filled application."""
    return NewId(id=await db.write(commands.keep_application, who.actor, keys, cohort_id, body, now=clock.now()))


@router.post("/cohorts/{cohort_id}/application", status_code=201)
async def send_application(who: SignedIn, db: Db, keys: Keys, cohort_id: Id, body: SendApplication) -> NewId:
    return NewId(id=await db.write(commands.send_application, who.actor, keys, cohort_id, body, now=clock.now()))


@router.get("/application")
async def my_application(who: SignedIn, db: Db, keys: Keys) -> ApplicationView | None:
    """The newest one of whoever asks."""
    return await db.read(queries.my_application, who.actor, keys, now=clock.now())


@router.post("/applications/{application_id}/withdraw", status_code=204)
async def withdraw_application(who: SignedIn, db: Db, application_id: Id) -> None:
    await db.write(commands.withdraw_application, who.actor, application_id, now=clock.now())


@router.get("/cohorts/{cohort_id}/applications")
async def applications(who: Leader, db: Db, cohort_id: Id, after: After = "") -> Page[ApplicationLine]:
    return await db.read(queries.applications, who.actor, cohort_id, after=after)


@router.get("/applications/{application_id}")
async def application(who: Leader, db: Db, keys: Keys, application_id: Id) -> ApplicationView:
    return await db.read(queries.application, who.actor, keys, application_id, now=clock.now())


@router.post("/applications/{application_id}/decision")
async def decide_application(
    who: Leader, db: Db, keys: Keys, application_id: Id, body: DecideApplication
) -> ApplicationState:
    await db.write(commands.decide_application, who.actor, keys, application_id, body, now=clock.now())
    return await db.read(queries.application_state, who.actor, application_id)
