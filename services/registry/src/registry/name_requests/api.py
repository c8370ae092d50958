"""A person's own name, and those that wait for somebody to confirm them, as JSON."""

from registry.name_requests import commands, queries
from registry.name_requests.inputs import AskForName, DeclineName
from registry.name_requests.views import MyName, NameToConfirm, WaitingName
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, api_router

router = api_router("name_requests")


@router.get("/name")
async def my_name(who: SignedIn, db: Db, keys: Keys) -> MyName:
    """The confirmed name, and what waits."""
    return await db.read(queries.my_name, who.actor, keys)


@router.post("/name", status_code=201)
async def ask_for_name(who: SignedIn, db: Db, keys: Keys, body: AskForName) -> MyName:
    """It stands once another person has confirmed it."""
    await db.write(commands.ask_for_name, who.actor, keys, body, now=clock.now())
    return await db.read(queries.my_name, who.actor, keys)


@router.delete("/name", status_code=204)
async def withdraw_name_request(who: SignedIn, db: Db) -> None:
    """Take back what waits; the confirmed name stands."""
    await db.write(commands.withdraw_name_request, who.actor, now=clock.now())


@router.get("/names")
async def names_waiting(who: Administrator, db: Db, after: After = "") -> Page[WaitingName]:
    """What waits for another person."""
    return await db.read(queries.names_waiting, after=after)


@router.get("/names/{request_id}")
async def name_to_confirm(who: Administrator, db: Db, keys: Keys, request_id: Id) -> NameToConfirm:
    """One of them, with what its owner says."""
    return await db.read(queries.name_to_confirm, keys, request_id)


@router.post("/names/{request_id}/confirm", status_code=204)
async def confirm_name(who: FreshAdmin, db: Db, keys: Keys, request_id: Id) -> None:
    """In force when this answers; never one's own."""
    await db.write(commands.confirm_name, who.actor, keys, request_id, now=clock.now())


@router.post("/names/{request_id}/decline", status_code=204)
async def decline_name(who: Administrator, db: Db, keys: Keys, request_id: Id, body: DeclineName) -> None:
    """With a reason that the person reads."""
    await db.write(commands.decline_name, who.actor, keys, request_id, body, now=clock.now())
