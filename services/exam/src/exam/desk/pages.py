from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from exam.appointments import commands as appointments
from exam.desk import queries
from exam.desk.changes import ChangesResponse
from exam.desk.deps import CurrentChanges, Watching
from exam.sittings import commands as sittings
from exam.sittings.inputs import GrantTime, NoteIncident, PauseSitting
from shared import clock
from shared.identity import Proctor
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("desk")


def _back(sitting_id: str, said: str) -> RedirectResponse:
    return see_other(f"/exam/desk/sittings/{sitting_id}", said=said)


@router.get("/desk")
async def day_sheet(request: Request, who: Proctor, db: Db) -> HTMLResponse:
    return page(request, who, "desk/day.html", sheet=await db.read(queries.day_sheet, now=clock.now()))


@router.post("/desk/appointments/{appointment_id}/check-in")
async def let_in_candidate(who: Proctor, db: Db, appointment_id: Id) -> RedirectResponse:
    await db.write(sittings.let_in_candidate, who.actor, appointment_id, now=clock.now())
    return see_other("/exam/desk", said=N_("They are there. Thank you."))


@router.post("/desk/appointments/{appointment_id}/no-show")
async def enter_no_show(who: Proctor, db: Db, appointment_id: Id) -> RedirectResponse:
    await db.write(appointments.enter_no_show, who.actor, appointment_id, now=clock.now())
    return see_other("/exam/desk", said=N_("Kept: nobody came. It counts as no attempt."))


@router.get("/desk/sittings")
async def open_sittings(request: Request, who: Proctor, db: Db, after: After = "") -> HTMLResponse:
    sittings = await db.read(queries.open_sittings, after=after, now=clock.now())
    return page(request, who, "desk/sittings.html", sittings=sittings, after=after, seen_at=clock.now())


@router.get("/desk/changes")
async def changes(who: Proctor, db: Db, changes: CurrentChanges, sitting: Watching = "") -> Response:
    """That something has changed at the desk, as it happens; what it is, its pages say."""
    return ChangesResponse(changes, db, who.actor, sitting)


@router.get("/desk/sittings/{sitting_id}")
async def watched_sitting(request: Request, who: Proctor, db: Db, sitting_id: Id) -> HTMLResponse:
    watched = await db.read(queries.watched_sitting, who.actor, sitting_id, now=clock.now())
    return page(request, who, "desk/sitting.html", watched=watched, seen_at=clock.now())


@router.post("/desk/sittings/{sitting_id}/pause")
async def pause_sitting(who: Proctor, db: Db, sitting_id: Id, body: Form[PauseSitting]) -> RedirectResponse:
    await db.write(sittings.pause_sitting, who.actor, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("The clock stands still."))


@router.post("/desk/sittings/{sitting_id}/resume")
async def resume_sitting(who: Proctor, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(sittings.resume_sitting, who.actor, sitting_id, now=clock.now())
    return _back(sitting_id, N_("The clock goes on."))


@router.post("/desk/sittings/{sitting_id}/time")
async def grant_time(who: Proctor, db: Db, sitting_id: Id, body: Form[GrantTime]) -> RedirectResponse:
    await db.write(sittings.grant_time, who.actor, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("The time is given."))


@router.post("/desk/sittings/{sitting_id}/notes")
async def note_incident(who: Proctor, db: Db, sitting_id: Id, body: Form[NoteIncident]) -> RedirectResponse:
    await db.write(sittings.note_incident, who.actor, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("Your note is kept."))
