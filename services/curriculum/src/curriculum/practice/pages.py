from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts import queries as cohorts
from curriculum.cohorts.deps import Leader
from curriculum.practice import commands, queries
from curriculum.practice.inputs import CallOffSession, ChangeSessionPage, PlanSessionPage, RecordAttendancePage
from shared import clock
from shared.days import local_day, local_time
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("practice")


@router.get("/sessions")
async def my_practice(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    practice = await db.read(queries.my_practice, who.actor, now=clock.now())
    return page(request, who, "practice/sessions.html", practice=practice, step="training")


@router.get("/teaching/{cohort_id}/sessions/new")
async def sessions_to_make_up(request: Request, who: Leader, db: Db, cohort_id: Id) -> HTMLResponse:
    cohort = await db.read(cohorts.led_cohort, who.actor, cohort_id, now=clock.now())
    missed = await db.read(queries.sessions_to_make_up, who.actor, cohort_id)
    return page(request, who, "practice/new_session.html", cohort=cohort, missed=missed)


@router.post("/teaching/{cohort_id}/sessions/new")
async def plan_session(who: Leader, db: Db, cohort_id: Id, body: Form[PlanSessionPage]) -> RedirectResponse:
    await db.write(commands.plan_session, who.actor, cohort_id, body.planned(), now=clock.now())
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Planned. People in the group see it now."))


@router.get("/teaching/sessions/{session_id}/change")
async def led_session_view(request: Request, who: Leader, db: Db, session_id: Id) -> HTMLResponse:
    live = await db.read(queries.led_session_view, who.actor, session_id, now=clock.now())
    cohort = await db.read(cohorts.led_cohort, who.actor, live.cohort_id, now=clock.now())
    begins = {"day": local_day(live.starts_at), "time": local_time(live.starts_at)}
    return page(request, who, "practice/change_session.html", live=live, cohort=cohort, begins=begins)


@router.post("/teaching/sessions/{session_id}/change")
async def change_session(who: Leader, db: Db, session_id: Id, body: Form[ChangeSessionPage]) -> RedirectResponse:
    await db.write(commands.change_session, who.actor, session_id, body.changed(), now=clock.now())
    here = f"/curriculum/teaching/sessions/{session_id}/change"
    return see_other(here, said=N_("Changed. Everybody in the group hears of it."))


@router.get("/teaching/sessions/{session_id}/call-off")
async def led_session_view_to_call_off(request: Request, who: Leader, db: Db, session_id: Id) -> HTMLResponse:
    live = await db.read(queries.led_session_view, who.actor, session_id, now=clock.now())
    return page(request, who, "practice/call_off_session.html", live=live)


@router.post("/teaching/sessions/{session_id}/call-off")
async def call_off_session(who: Leader, db: Db, session_id: Id, body: Form[CallOffSession]) -> RedirectResponse:
    await db.write(commands.call_off_session, who.actor, session_id, body, now=clock.now())
    here = f"/curriculum/teaching/sessions/{session_id}/change"
    return see_other(here, said=N_("Called off. Everybody in the group hears of it, and reads why."))


@router.get("/teaching/sessions/{session_id}/attendance")
async def attendance_sheet(request: Request, who: Leader, db: Db, session_id: Id) -> HTMLResponse:
    sheet = await db.read(queries.attendance_sheet, who.actor, session_id, now=clock.now())
    return page(request, who, "practice/attendance.html", sheet=sheet)


@router.post("/teaching/sessions/{session_id}/attendance")
async def record_attendance(who: Leader, db: Db, session_id: Id, body: Form[RecordAttendancePage]) -> RedirectResponse:
    await db.write(commands.record_attendance, who.actor, session_id, body.recorded(), now=clock.now())
    here = f"/curriculum/teaching/sessions/{session_id}/attendance"
    return see_other(here, said=N_("Attendance is written down."))
