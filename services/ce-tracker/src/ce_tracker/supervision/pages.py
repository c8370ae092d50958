"""Supervision as pages: one's own record, and what others noted with one."""

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.supervision import commands, queries
from ce_tracker.supervision.inputs import (
    ChosenContacts,
    ConfirmContacts,
    ContactsToChoose,
    CorrectContact,
    DenyContact,
    NoteContact,
    NoteGroup,
)
from ce_tracker.supervision.statement import Paper, as_file
from ce_tracker.supervisors import queries as supervisors_queries
from shared import clock
from shared.days import day_of
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("supervision")
HERE, OTHERS = "/ce-tracker/supervision", "/ce-tracker/supervising"
Asked = Annotated[ContactsToChoose, Query()]


@router.get("/supervision")
async def own_contacts(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    found = await db.read(queries.own_contacts, who.actor, after=after)
    last = await db.read(queries.last_contact, who.actor, now=clock.now())
    return page(request, who, "supervision/own.html", contacts=found, last=last, asked=after)


@router.get("/supervision/new")
async def supervisors_to_choose(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    supervisors = await db.read(supervisors_queries.supervisors_to_choose, who.actor)
    today = day_of(clock.now())
    return page(request, who, "supervision/new.html", supervisors=supervisors, today=today)


@router.post("/supervision/new")
async def note_contact(who: SignedIn, db: Db, body: Form[NoteContact]) -> RedirectResponse:
    await db.write(commands.note_contact, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("It is noted."))


@router.get("/supervision/export")
async def contacts_to_choose(request: Request, who: SignedIn, db: Db, what: Asked) -> HTMLResponse:
    choice = await db.read(queries.contacts_to_choose, who.actor, what, now=clock.now())
    return page(request, who, "supervision/export.html", choice=choice)


@router.post("/supervision/export")
async def chosen_contacts(who: SignedIn, db: Db, paper: Paper, body: Form[ChosenContacts]) -> Response:
    return await as_file(paper, who, await db.read(queries.chosen_contacts, who.actor, body), body.kind)


@router.get("/supervision/{contact_id}")
async def contact_to_correct(request: Request, who: SignedIn, db: Db, contact_id: Id) -> HTMLResponse:
    contact = await db.read(queries.contact_to_correct, who.actor, contact_id)
    supervisors = await db.read(supervisors_queries.supervisors_to_choose, who.actor)
    return page(request, who, "supervision/correct.html", contact=contact, supervisors=supervisors)


@router.post("/supervision/{contact_id}")
async def correct_contact(who: SignedIn, db: Db, contact_id: Id, body: Form[CorrectContact]) -> RedirectResponse:
    await db.write(commands.correct_contact, who.actor, contact_id, body, now=clock.now())
    return see_other(HERE, said=N_("It is corrected."))


@router.post("/supervision/{contact_id}/withdraw")
async def withdraw_contact(who: SignedIn, db: Db, contact_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_contact, who.actor, contact_id)
    return see_other(HERE, said=N_("It is taken out of your record."))


@router.get("/supervising")
async def waiting_contacts(
    request: Request, who: SignedIn, db: Db, after: After = "", people: After = ""
) -> HTMLResponse:
    waiting = await db.read(queries.waiting_contacts, who.actor, after=after)
    supervisees = await db.read(supervisors_queries.supervisees, who.actor, after=people)
    model = {"waiting": waiting, "supervisees": supervisees, "asked": after, "people": people}
    return page(request, who, "supervision/waiting.html", **model)


@router.post("/supervising")
async def confirm_contacts(who: SignedIn, db: Db, body: Form[ConfirmContacts]) -> RedirectResponse:
    await db.write(commands.confirm_contacts, who.actor, body, now=clock.now())
    return see_other(OTHERS, said=N_("It is confirmed. Thank you."))


@router.post("/supervising/contacts/{contact_id}/deny")
async def deny_contact(who: SignedIn, db: Db, contact_id: Id, body: Form[DenyContact]) -> RedirectResponse:
    await db.write(commands.deny_contact, who.actor, contact_id, body, now=clock.now())
    return see_other(OTHERS, said=N_("It stands there as not so. The person hears it and can correct it."))


@router.get("/supervising/group")
async def supervisees_to_choose(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    supervisees = await db.read(supervisors_queries.supervisees_to_choose, who.actor)
    today = day_of(clock.now())
    return page(request, who, "supervision/group.html", supervisees=supervisees, today=today)


@router.post("/supervising/group")
async def note_group(who: SignedIn, db: Db, body: Form[NoteGroup]) -> RedirectResponse:
    await db.write(commands.note_group, who.actor, body, now=clock.now())
    return see_other(OTHERS, said=N_("It is noted for each of them. Each sees their own only."))


@router.get("/supervising/{supervisor_id}")
async def contacts_with(request: Request, who: SignedIn, db: Db, supervisor_id: Id, after: After = "") -> HTMLResponse:
    found = await db.read(queries.contacts_with, who.actor, supervisor_id, after=after)
    person = await db.read(supervisors_queries.supervisee, who.actor, supervisor_id)
    return page(request, who, "supervision/with.html", contacts=found, person=person, asked=after)
