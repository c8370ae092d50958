from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from curriculum.cohorts.doors import Leader
from curriculum.cohorts.models import Actor
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.forms import SessionForm, SheetForm
from curriculum.practice.queries.groups import show_group
from curriculum.practice.queries.sessions import show_practice, show_sheet
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("practice")


@router.get("/sessions")
async def show_own_sessions(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    practice = await db.read(show_practice, who.id, now())
    return page(request, who, "practice/sessions.html", practice=practice, step="training")


@router.get("/teaching/{cohort_id}")
async def show_led_group(cohort_id: Id, request: Request, who: Leader, db: Db) -> HTMLResponse:
    group = await db.read(show_group, cohort_id, Actor.of(who), now())
    return page(request, who, "practice/group.html", group=group)


@router.get("/teaching/{cohort_id}/sessions/new")
async def show_new_session(cohort_id: Id, request: Request, who: Leader, db: Db) -> HTMLResponse:
    group = await db.read(show_group, cohort_id, Actor.of(who), now())
    return page(request, who, "practice/new_session.html", group=group)


@router.post("/teaching/{cohort_id}/sessions/new")
async def plan(
    cohort_id: Id, who: Leader, db: Db, planned: Annotated[SessionForm, Depends(form(SessionForm))]
) -> RedirectResponse:
    await db.write(plan_session, cohort_id, Actor.of(who), planned.plan(), now=now())
    return see_other(f"/curriculum/teaching/{cohort_id}", said=N_("Planned. People in the group see it now."))


@router.get("/teaching/sessions/{session_id}/attendance")
async def show_attendance(session_id: Id, request: Request, who: Leader, db: Db) -> HTMLResponse:
    sheet = await db.read(show_sheet, session_id, Actor.of(who), now())
    return page(request, who, "practice/attendance.html", sheet=sheet)


@router.post("/teaching/sessions/{session_id}/attendance")
async def record(
    session_id: Id, who: Leader, db: Db, sheet: Annotated[SheetForm, Depends(form(SheetForm))]
) -> RedirectResponse:
    await db.write(record_attendance, session_id, Actor.of(who), sheet.sheet(), now=now())
    here = f"/curriculum/teaching/sessions/{session_id}/attendance"
    return see_other(here, said=N_("Attendance is written down."))
