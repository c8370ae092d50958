"""The training log by JSON: one's own, and what others practised with one."""

from ce_tracker.training_log import commands, queries
from ce_tracker.training_log.inputs import ConfirmEntries, CorrectEntry, DenyEntry, NoteEntry
from ce_tracker.training_log.views import EntryView, LogTotals, SeenEntry
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("training_log")


@router.get("/training-log")
async def own_entries(who: SignedIn, db: Db, after: After = "") -> Page[EntryView]:
    """What one practised before one is certified, newest first."""
    return await db.read(queries.own_entries, who.actor, after=after)


@router.get("/training-log/totals")
async def own_totals(who: SignedIn, db: Db) -> LogTotals:
    """What counts: confirmed, by somebody who was certified on the day."""
    return await db.read(queries.own_totals, who.actor)


@router.post("/training-log", status_code=201)
async def note_entry(who: SignedIn, db: Db, body: NoteEntry) -> NewId:
    """There is no field for words: nothing is written about anybody whom one supports."""
    return NewId(id=await db.write(commands.note_entry, who.actor, body, now=clock.now()))


@router.put("/training-log/entries/{entry_id}", status_code=204)
async def correct_entry(who: SignedIn, db: Db, entry_id: Id, body: CorrectEntry) -> None:
    """What was confirmed is asked for anew."""
    await db.write(commands.correct_entry, who.actor, entry_id, body, now=clock.now())


@router.delete("/training-log/entries/{entry_id}", status_code=204)
async def withdraw_entry(who: SignedIn, db: Db, entry_id: Id) -> None:
    await db.write(commands.withdraw_entry, who.actor, entry_id)


@router.get("/training-log/waiting")
async def waiting_entries(who: SignedIn, db: Db, after: After = "") -> Page[SeenEntry]:
    """What people practised with one and one has not said a word to, oldest first."""
    return await db.read(queries.waiting_entries, who.actor, after=after)


@router.get("/training-log/decided")
async def decided_entries(who: SignedIn, db: Db, after: After = "") -> Page[SeenEntry]:
    """To what one has said a word, newest first."""
    return await db.read(queries.decided_entries, who.actor, after=after)


@router.post("/training-log/confirmations", status_code=204)
async def confirm_entries(who: SignedIn, db: Db, body: ConfirmEntries) -> None:
    """One or many, by the marks of what was seen: all of them or, if one was changed since, none."""
    await db.write(commands.confirm_entries, who.actor, body, now=clock.now())


@router.post("/training-log/entries/{entry_id}/denial", status_code=204)
async def deny_entry(who: SignedIn, db: Db, entry_id: Id, body: DenyEntry) -> None:
    """It was not so; the person hears it."""
    await db.write(commands.deny_entry, who.actor, entry_id, body, now=clock.now())
