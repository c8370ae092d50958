"""The training log as pages: one's own, and what others practised with one."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.supervisors import queries as supervisors_queries
from ce_tracker.training_log import commands, queries
from ce_tracker.training_log.inputs import ConfirmEntries, CorrectEntry, DenyEntry, NoteEntry
from shared import clock
from shared.days import day_of
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("training_log")
HERE = "/ce-tracker/training-log"
OTHERS = f"{HERE}/waiting"


@router.get("/training-log")
async def own_entries(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.own_entries, who.actor, after=after)
    totals = await db.read(queries.own_totals, who.actor)
    return page(request, who, "training_log/own.html", entries=found, totals=totals, asked=after)


@router.get("/training-log/new")
async def supervisors_to_choose(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    supervisors = await db.read(supervisors_queries.supervisors_to_choose, who.actor)
    return page(request, who, "training_log/new.html", supervisors=supervisors, today=day_of(clock.now()))


@router.post("/training-log/new")
async def note_entry(who: SignedIn, db: Db, body: Form[NoteEntry]) -> RedirectResponse:
    await db.write(commands.note_entry, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("It is noted. It counts once it is confirmed."))


@router.get("/training-log/entries/{entry_id}")
async def own_entry(request: Request, who: SignedIn, db: Db, entry_id: Id) -> HTMLResponse:
    entry = await db.read(queries.own_entry, who.actor, entry_id)
    supervisors = await db.read(supervisors_queries.supervisors_to_choose, who.actor)
    return page(request, who, "training_log/correct.html", entry=entry, supervisors=supervisors)


@router.post("/training-log/entries/{entry_id}")
async def correct_entry(who: SignedIn, db: Db, entry_id: Id, body: Form[CorrectEntry]) -> RedirectResponse:
    await db.write(commands.correct_entry, who.actor, entry_id, body, now=clock.now())
    return see_other(HERE, said=N_("It is corrected."))


@router.post("/training-log/entries/{entry_id}/withdraw")
async def withdraw_entry(who: SignedIn, db: Db, entry_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_entry, who.actor, entry_id)
    return see_other(HERE, said=N_("It is taken out of your log."))


@router.get("/training-log/waiting")
async def waiting_entries(
    request: Request, who: SignedIn, db: Db, after: After = "", decided: After = ""
) -> HTMLResponse:
    waiting = await db.read(queries.waiting_entries, who.actor, after=after)
    done = await db.read(queries.decided_entries, who.actor, after=decided)
    model = {"waiting": waiting, "done": done, "asked": after, "decided": decided}
    return page(request, who, "training_log/waiting.html", **model)


@router.post("/training-log/waiting")
async def confirm_entries(who: SignedIn, db: Db, body: Form[ConfirmEntries]) -> RedirectResponse:
    await db.write(commands.confirm_entries, who.actor, body, now=clock.now())
    return see_other(OTHERS, said=N_("It is confirmed. Thank you."))


@router.post("/training-log/entries/{entry_id}/deny")
async def deny_entry(who: SignedIn, db: Db, entry_id: Id, body: Form[DenyEntry]) -> RedirectResponse:
    await db.write(commands.deny_entry, who.actor, entry_id, body, now=clock.now())
    return see_other(OTHERS, said=N_("It stands there as not so. The person hears it and can correct it."))
