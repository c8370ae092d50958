"""Supervision by JSON: one's own record, and what others noted with one."""

from fastapi import Response

from ce_tracker.supervision import commands, queries
from ce_tracker.supervision.inputs import (
    ChosenContacts,
    ConfirmContacts,
    CorrectContact,
    DenyContact,
    NoteContact,
    NoteGroup,
)
from ce_tracker.supervision.statement import Paper, as_file
from ce_tracker.supervision.views import ContactView, SeenContact
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("supervision")


@router.get("/contacts")
async def own_contacts(who: SignedIn, db: Db, after: After = "") -> Page[ContactView]:
    """One's own talks, newest first."""
    return await db.read(queries.own_contacts, who.actor, after=after)


@router.post("/contacts", status_code=201)
async def note_contact(who: SignedIn, db: Db, body: NoteContact) -> NewId:
    """There is no field for words: nothing is written about anybody whom one supports."""
    return NewId(id=await db.write(commands.note_contact, who.actor, body, now=clock.now()))


@router.post("/contacts/chosen", response_class=Response)
async def chosen_contacts(who: SignedIn, db: Db, paper: Paper, body: ChosenContacts) -> Response:
    """What one chooses of them, as PDF or as a table."""
    return await as_file(paper, who, await db.read(queries.chosen_contacts, who.actor, body), body.kind)


@router.put("/contacts/{contact_id}", status_code=204)
async def correct_contact(who: SignedIn, db: Db, contact_id: Id, body: CorrectContact) -> None:
    """What was confirmed is asked for anew."""
    await db.write(commands.correct_contact, who.actor, contact_id, body, now=clock.now())


@router.delete("/contacts/{contact_id}", status_code=204)
async def withdraw_contact(who: SignedIn, db: Db, contact_id: Id) -> None:
    await db.write(commands.withdraw_contact, who.actor, contact_id)


@router.get("/supervising/contacts")
async def waiting_contacts(who: SignedIn, db: Db, after: After = "") -> Page[SeenContact]:
    """What people noted with one and one has not said a word to, oldest first."""
    return await db.read(queries.waiting_contacts, who.actor, after=after)


@router.get("/supervising/{supervisor_id}/contacts")
async def contacts_with(who: SignedIn, db: Db, supervisor_id: Id, after: After = "") -> Page[SeenContact]:
    """All that one person noted with one, newest first."""
    return await db.read(queries.contacts_with, who.actor, supervisor_id, after=after)


@router.post("/supervising/confirmations", status_code=204)
async def confirm_contacts(who: SignedIn, db: Db, body: ConfirmContacts) -> None:
    """One or many, by the marks of what was seen: all of them or, if one was changed since, none."""
    await db.write(commands.confirm_contacts, who.actor, body, now=clock.now())


@router.post("/supervising/contacts/{contact_id}/denial", status_code=204)
async def deny_contact(who: SignedIn, db: Db, contact_id: Id, body: DenyContact) -> None:
    """It was not so; the person hears it."""
    await db.write(commands.deny_contact, who.actor, contact_id, body, now=clock.now())


@router.post("/supervising/groups", status_code=204)
async def note_group(who: SignedIn, db: Db, body: NoteGroup) -> None:
    """A talk with several people at once; each sees their own only."""
    await db.write(commands.note_group, who.actor, body, now=clock.now())
