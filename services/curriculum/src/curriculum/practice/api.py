from pydantic import BaseModel

from curriculum.cohorts.doors import Leader
from curriculum.cohorts.models import Actor
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.models import OwnPractice, SessionPlan, SessionView, Sheet, SheetView
from curriculum.practice.queries.sessions import led_sessions, show_practice, show_sheet
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("practice")


class Planned(BaseModel, frozen=True):
    id: str


@router.get("/practice")
async def read_own_practice(who: SignedIn, db: Db) -> OwnPractice:
    """My live sessions and the minutes that count."""
    return await db.read(show_practice, who.id, now())


@router.get("/cohorts/{cohort_id}/sessions")
async def list_sessions(cohort_id: Id, who: Leader, db: Db) -> list[SessionView]:
    return await db.read(led_sessions, cohort_id, Actor.of(who), now())


@router.post("/cohorts/{cohort_id}/sessions", status_code=201)
async def plan_new_session(cohort_id: Id, who: Leader, db: Db, plan: SessionPlan) -> Planned:
    return Planned(id=await db.write(plan_session, cohort_id, Actor.of(who), plan, now=now()))


@router.get("/sessions/{session_id}/attendance")
async def read_sheet(session_id: Id, who: Leader, db: Db) -> SheetView:
    return await db.read(show_sheet, session_id, Actor.of(who), now())


@router.put("/sessions/{session_id}/attendance")
async def record_sheet(session_id: Id, who: Leader, db: Db, sheet: Sheet) -> SheetView:
    actor = Actor.of(who)
    await db.write(record_attendance, session_id, actor, sheet, now=now())
    return await db.read(show_sheet, session_id, actor, now())
