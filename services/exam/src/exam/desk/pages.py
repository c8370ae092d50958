from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.desk import queries
from exam.sittings import commands as sittings
from exam.sittings.inputs import GrantTime, NoteIncident, PauseSitting
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("desk")


def _back(sitting_id: str, said: str) -> RedirectResponse:
    return see_other(f"/exam/administration/sittings/{sitting_id}", said=said)


@router.get("/administration/sittings")
async def open_sittings(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    sittings = await db.read(queries.open_sittings, after=after, now=clock.now())
    return page(request, who, "desk/sittings.html", sittings=sittings, after=after)


@router.get("/administration/sittings/{sitting_id}")
async def watched_sitting(request: Request, who: Administrator, db: Db, keyring: Keys, sitting_id: Id) -> HTMLResponse:
    watched = await db.read(queries.watched_sitting, who.actor, keyring, sitting_id, now=clock.now())
    return page(request, who, "desk/sitting.html", watched=watched)


@router.post("/administration/sittings/{sitting_id}/pause")
async def pause_sitting(
    who: Administrator, db: Db, keyring: Keys, sitting_id: Id, body: Form[PauseSitting]
) -> RedirectResponse:
    await db.write(sittings.pause_sitting, who.actor, keyring, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("The clock stands still."))


@router.post("/administration/sittings/{sitting_id}/resume")
async def resume_sitting(who: Administrator, db: Db, sitting_id: Id) -> RedirectResponse:
    await db.write(sittings.resume_sitting, who.actor, sitting_id, now=clock.now())
    return _back(sitting_id, N_("The clock goes on."))


@router.post("/administration/sittings/{sitting_id}/time")
async def grant_time(
    who: Administrator, db: Db, keyring: Keys, sitting_id: Id, body: Form[GrantTime]
) -> RedirectResponse:
    await db.write(sittings.grant_time, who.actor, keyring, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("The time is given."))


@router.post("/administration/sittings/{sitting_id}/notes")
async def note_incident(
    who: Administrator, db: Db, keyring: Keys, sitting_id: Id, body: Form[NoteIncident]
) -> RedirectResponse:
    await db.write(sittings.note_incident, who.actor, keyring, sitting_id, body, now=clock.now())
    return _back(sitting_id, N_("Your note is kept."))
