from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts import queries as cohorts
from curriculum.cohorts.deps import Leader
from curriculum.modules.deps import Published
from curriculum.practice import commands, queries
from curriculum.practice.inputs import PlanSessionPage, RecordAttendancePage
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("practice")


@router.get("/sessions")
async def my_practice(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    practice = await db.read(queries.my_practice, who.actor, now=clock.now())
    return page(request, who, "practice/sessions.html", practice=practice, step="training")


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
    return page(request, who, "practice/group.html", group=group, asked=asked, modules=len(published.modules))


@router.get("/teaching/{cohort_id}/sessions/new")
async def sessions_to_make_up(request: Request, who: Leader, db: Db, cohort_id: Id) -> HTMLResponse:
    cohort = await db.read(cohorts.led_cohort, who.actor, cohort_id, now=clock.now())
    missed = await db.read(queries.sessions_to_make_up, who.actor, cohort_id)
    return page(request, who, "practice/new_session.html", cohort=cohort, missed=missed)


@router.post("/teaching/{cohort_id}/sessions/new")
async def plan_session(who: Leader, db: Db, cohort_id: Id, body: Form[PlanSessionPage]) -> RedirectResponse:
    await db.write(commands.plan_session, who.actor, cohort_id, body.planned(), now=clock.now())
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Planned. People in the group see it now."))


@router.get("/teaching/sessions/{session_id}/attendance")
async def attendance_sheet(request: Request, who: Leader, db: Db, session_id: Id) -> HTMLResponse:
    sheet = await db.read(queries.attendance_sheet, who.actor, session_id, now=clock.now())
    return page(request, who, "practice/attendance.html", sheet=sheet)


@router.post("/teaching/sessions/{session_id}/attendance")
async def record_attendance(who: Leader, db: Db, session_id: Id, body: Form[RecordAttendancePage]) -> RedirectResponse:
    await db.write(commands.record_attendance, who.actor, session_id, body.recorded(), now=clock.now())
    here = f"/curriculum/teaching/sessions/{session_id}/attendance"
    return see_other(here, said=N_("Attendance is written down."))
