"""The same for programs."""

from typing import Annotated

from fastapi import Query

from registry.directory import commands, queries
from registry.directory.inputs import AnswerLetter, ChooseDirectory, LookInDirectory, WriteToColleague
from registry.directory.views import Colleague, Letter, MyDirectory
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, api_router

router = api_router("directory")


@router.get("/directory/mine")
async def my_directory(who: SignedIn, db: Db) -> MyDirectory:
    """What I offer to colleagues."""
    return await db.read(queries.my_directory, who.actor, now=clock.now())


@router.put("/directory/mine", status_code=204)
async def choose_directory(who: SignedIn, db: Db, body: ChooseDirectory) -> None:
    """In force at once; with no role, the entry ends."""
    await db.write(commands.choose_directory, who.actor, body, now=clock.now())


@router.get("/directory")
async def look_in_directory(who: SignedIn, db: Db, what: Annotated[LookInDirectory, Query()]) -> Page[Colleague]:
    """For people who are certified today."""
    return await db.read(queries.look_in_directory, who.actor, what, after=what.after, now=clock.now())


@router.get("/directory/entries/{entry_id}")
async def colleague(who: SignedIn, db: Db, entry_id: Id) -> Colleague:
    """Somebody to write to."""
    return await db.read(queries.colleague, who.actor, entry_id, now=clock.now())


@router.post("/directory/entries/{entry_id}/letters", status_code=204)
async def write_to_colleague(who: SignedIn, db: Db, keys: Keys, entry_id: Id, body: WriteToColleague) -> None:
    """The house carries it; neither sees an address."""
    await db.write(commands.write_to_colleague, who.actor, keys, entry_id, body, now=clock.now())


@router.get("/directory/letters")
async def my_letters(who: SignedIn, db: Db, keys: Keys, after: After = "") -> Page[Letter]:
    """Letters that I got, the newest first."""
    return await db.read(queries.my_letters, who.actor, keys, after=after)


@router.get("/directory/letters/{letter_id}")
async def my_letter(who: SignedIn, db: Db, keys: Keys, letter_id: Id) -> Letter:
    """One that I got."""
    return await db.read(queries.my_letter, who.actor, keys, letter_id)


@router.post("/directory/letters/{letter_id}/answer", status_code=204)
async def answer_letter(who: SignedIn, db: Db, keys: Keys, letter_id: Id, body: AnswerLetter) -> None:
    """Goes back to whoever wrote."""
    await db.write(commands.answer_letter, who.actor, keys, letter_id, body, now=clock.now())


@router.delete("/directory/letters/{letter_id}", status_code=204)
async def discard_letter(who: SignedIn, db: Db, letter_id: Id) -> None:
    """It is gone."""
    await db.write(commands.discard_letter, who.actor, letter_id)


@router.post("/directory/letters/{letter_id}/refusal", status_code=204)
async def refuse_letters(who: SignedIn, db: Db, letter_id: Id) -> None:
    """No more letters from whoever wrote this one; they are not told."""
    await db.write(commands.refuse_letters, who.actor, letter_id)
