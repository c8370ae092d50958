"""The directory, one's own choice, and letters."""

from typing import Annotated

from fastapi import Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from registry.directory import commands, queries
from registry.directory.inputs import AnswerLetter, ChooseDirectory, LookInDirectory, WriteToColleague
from registry.listings.rules import SPOKEN
from shared import clock
from shared.i18n import language_names
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.vault.deps import Keys
from shared.web import After, Db, Id, page_router

router = page_router("directory")
HERE, MINE, LETTERS = "/registry/directory", "/registry/directory/mine", "/registry/directory/letters"


@router.get("/directory/mine")
async def my_directory(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    mine = await db.read(queries.my_directory, who.actor, now=clock.now())
    return page(request, who, "directory/mine.html", mine=mine)


@router.post("/directory/mine")
async def choose_directory(who: SignedIn, db: Db, body: Form[ChooseDirectory]) -> RedirectResponse:
    await db.write(commands.choose_directory, who.actor, body, now=clock.now())
    return see_other(MINE, said=N_("Your choice is in force now."))


@router.get("/directory")
async def look_in_directory(
    request: Request, who: SignedIn, db: Db, what: Annotated[LookInDirectory, Query()]
) -> HTMLResponse:
    found = await db.read(queries.look_in_directory, who.actor, what, after=what.after, now=clock.now())
    spoken = language_names(SPOKEN, who.language)
    return page(request, who, "directory/colleagues.html", found=found, what=what, after=what.after, spoken=spoken)


@router.get("/directory/entries/{entry_id}")
async def colleague(request: Request, who: SignedIn, db: Db, entry_id: Id) -> HTMLResponse:
    one = await db.read(queries.colleague, who.actor, entry_id, now=clock.now())
    return page(request, who, "directory/colleague.html", one=one)


@router.post("/directory/entries/{entry_id}")
async def write_to_colleague(
    who: SignedIn, db: Db, keys: Keys, entry_id: Id, body: Form[WriteToColleague]
) -> RedirectResponse:
    await db.write(commands.write_to_colleague, who.actor, keys, entry_id, body, now=clock.now())
    return see_other(HERE, said=N_("Your letter is on its way. An answer comes to your letters here."))


@router.get("/directory/letters")
async def my_letters(request: Request, who: SignedIn, db: Db, keys: Keys, after: After = "") -> HTMLResponse:
    letters = await db.read(queries.my_letters, who.actor, keys, after=after)
    return page(request, who, "directory/letters.html", letters=letters, after=after)


@router.get("/directory/letters/{letter_id}")
async def my_letter(request: Request, who: SignedIn, db: Db, keys: Keys, letter_id: Id) -> HTMLResponse:
    letter = await db.read(queries.my_letter, who.actor, keys, letter_id)
    return page(request, who, "directory/letter.html", letter=letter)


@router.post("/directory/letters/{letter_id}")
async def answer_letter(who: SignedIn, db: Db, keys: Keys, letter_id: Id, body: Form[AnswerLetter]) -> RedirectResponse:
    await db.write(commands.answer_letter, who.actor, keys, letter_id, body, now=clock.now())
    return see_other(LETTERS, said=N_("Your answer is on its way."))


@router.post("/directory/letters/{letter_id}/discard")
async def discard_letter(who: SignedIn, db: Db, letter_id: Id) -> RedirectResponse:
    await db.write(commands.discard_letter, who.actor, letter_id)
    return see_other(LETTERS, said=N_("The letter is gone."))


@router.post("/directory/letters/{letter_id}/refuse")
async def refuse_letters(who: SignedIn, db: Db, letter_id: Id) -> RedirectResponse:
    await db.write(commands.refuse_letters, who.actor, letter_id)
    return see_other(LETTERS, said=N_("You get no more letters from this person. They are not told."))
