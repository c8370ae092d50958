from exam.appointments import commands as appointments
from exam.desk import queries
from exam.desk.views import DaySheet, OpenSitting, Watched
from exam.sittings import commands as sittings
from exam.sittings.inputs import GrantTime, NoteIncident, PauseSitting
from shared import clock
from shared.identity import Proctor
from shared.paging import Page
from shared.web import After, Db, Id, api_router

router = api_router("desk")


@router.get("/day-sheet")
async def day_sheet(who: Proctor, db: Db) -> DaySheet:
    """Who comes to our rooms today and tomorrow, and what to do; never why."""
    return await db.read(queries.day_sheet, now=clock.now())


@router.post("/appointments/{appointment_id}/check-in", status_code=204)
async def let_in_candidate(who: Proctor, db: Db, appointment_id: Id) -> None:
    """Somebody is there. Of the written part their sitting is made; its clock waits until they begin."""
    await db.write(sittings.let_in_candidate, who.actor, appointment_id, now=clock.now())


@router.post("/appointments/{appointment_id}/no-show", status_code=204)
async def enter_no_show(who: Proctor, db: Db, appointment_id: Id) -> None:
    """Somebody did not come; only once it has begun."""
    await db.write(appointments.enter_no_show, who.actor, appointment_id, now=clock.now())


@router.get("/open-sittings")
async def open_sittings(who: Proctor, db: Db, after: After = "") -> Page[OpenSitting]:
    return await db.read(queries.open_sittings, after=after, now=clock.now())


@router.get("/open-sittings/{sitting_id}")
async def watched_sitting(who: Proctor, db: Db, sitting_id: Id) -> Watched:
    """One sitting as whoever watches over it sees it: nothing of the answers."""
    return await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/open-sittings/{sitting_id}/pause")
async def pause_sitting(who: Proctor, db: Db, sitting_id: Id, body: PauseSitting) -> Watched:
    await db.write(sittings.pause_sitting, who.actor, sitting_id, body, now=clock.now())
    return await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/open-sittings/{sitting_id}/resume")
async def resume_sitting(who: Proctor, db: Db, sitting_id: Id) -> Watched:
    await db.write(sittings.resume_sitting, who.actor, sitting_id, now=clock.now())
    return await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/open-sittings/{sitting_id}/time")
async def grant_time(who: Proctor, db: Db, sitting_id: Id, body: GrantTime) -> Watched:
    await db.write(sittings.grant_time, who.actor, sitting_id, body, now=clock.now())
    return await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())


@router.post("/open-sittings/{sitting_id}/notes")
async def note_incident(who: Proctor, db: Db, sitting_id: Id, body: NoteIncident) -> Watched:
    await db.write(sittings.note_incident, who.actor, sitting_id, body, now=clock.now())
    return await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())
