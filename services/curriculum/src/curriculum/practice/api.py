from curriculum.cohorts.deps import Leader
from curriculum.practice import commands, queries
from curriculum.practice.inputs import CallOffSession, ChangeSession, PlanSession, RecordAttendance
from curriculum.practice.views import AttendanceSheet, OwnPractice, SessionView
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("practice")


@router.get("/practice")
async def my_practice(who: SignedIn, db: Db) -> OwnPractice:
    """My live sessions and the minutes that count."""
    return await db.read(queries.my_practice, who.actor, now=clock.now())


@router.get("/cohorts/{cohort_id}/sessions")
async def sessions(who: Leader, db: Db, cohort_id: Id, after: After = "") -> Page[SessionView]:
    return await db.read(queries.sessions, who.actor, cohort_id, after=after, now=clock.now())


@router.post("/cohorts/{cohort_id}/sessions", status_code=201)
async def plan_session(who: Leader, db: Db, cohort_id: Id, body: PlanSession) -> NewId:
    return NewId(id=await db.write(commands.plan_session, who.actor, cohort_id, body, now=clock.now()))


@router.put("/sessions/{session_id}", status_code=204)
async def change_session(who: Leader, db: Db, session_id: Id, body: ChangeSession) -> None:
    """Everybody whom it is for hears of it."""
    await db.write(commands.change_session, who.actor, session_id, body, now=clock.now())


@router.post("/sessions/{session_id}/call-off", status_code=204)
async def call_off_session(who: Leader, db: Db, session_id: Id, body: CallOffSession) -> None:
    """Everybody whom it is for hears of it, and reads why."""
    await db.write(commands.call_off_session, who.actor, session_id, body, now=clock.now())


@router.get("/sessions/{session_id}/attendance")
async def attendance_sheet(who: Leader, db: Db, session_id: Id) -> AttendanceSheet:
    return await db.read(queries.attendance_sheet, who.actor, session_id, now=clock.now())


@router.put("/sessions/{session_id}/attendance")
async def record_attendance(who: Leader, db: Db, session_id: Id, body: RecordAttendance) -> AttendanceSheet:
    await db.write(commands.record_attendance, who.actor, session_id, body, now=clock.now())
    return await db.read(queries.attendance_sheet, who.actor, session_id, now=clock.now())
