"""People and their roles, for administrators' programs."""

from gateway.accounts.rules import Role
from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles, FindPerson
from gateway.people.views import FoundPerson, PersonPage
from gateway.sessions.deps import Live, Settings
from shared import clock
from shared.identity import Administrator, FreshAdmin
from shared.web import After, Db, Id, api_router

router = api_router("people")


@router.post("/people/find")
async def find_person(who: Administrator, db: Db, body: FindPerson) -> FoundPerson:
    """By a body, so that no address stands in a URL."""
    return await db.read(queries.find_person, body)


@router.get("/people/{person_id}")
async def person_page(who: Administrator, db: Db, person_id: Id, after: After = "") -> PersonPage:
    return await db.read(queries.person_page, who.actor, person_id, after=after)


@router.put("/people/{person_id}/roles", status_code=204)
async def change_roles(who: FreshAdmin, live: Live, settings: Settings, person_id: Id, body: ChangeRoles) -> None:
    """Take away at once; give at once, or, for what two give, the first or second approval."""
    change, waiting = commands.change_roles, settings.role_waiting
    await live.write_and_invalidate(person_id, change, who.actor, person_id, body, waiting=waiting, now=clock.now())


@router.post("/people/{person_id}/roles/{role}/confirm", status_code=204)
async def confirm_role(who: FreshAdmin, db: Db, settings: Settings, person_id: Id, role: Role) -> None:
    """Give the second approval; the role begins after the waiting time."""
    waiting = settings.role_waiting
    await db.write(commands.confirm_role, who.actor, person_id, role, waiting=waiting, now=clock.now())


@router.post("/people/{person_id}/roles/{role}/stop", status_code=204)
async def stop_role(who: Administrator, db: Db, person_id: Id, role: Role) -> None:
    """Take back a first approval, or stop a role that has not begun."""
    await db.write(commands.stop_role, who.actor, person_id, role, now=clock.now())
