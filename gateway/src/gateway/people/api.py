"""People and their roles, for administrators' programs."""

from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles, FindPerson
from gateway.people.views import FoundPerson, PersonPage
from gateway.sessions.deps import Live
from shared import clock
from shared.identity import Administrator
from shared.web import After, Db, Id, api_router

router = api_router("people")


@router.post("/people/find")
async def find_person(who: Administrator, db: Db, body: FindPerson) -> FoundPerson:
    """By a body, so that no address stands in a URL."""
    return await db.read(queries.find_person, body)


@router.get("/people/{person_id}")
async def person_page(who: Administrator, db: Db, person_id: Id, after: After = "") -> PersonPage:
    return await db.read(queries.person_page, person_id, after=after)


@router.put("/people/{person_id}/roles", status_code=204)
async def change_roles(who: Administrator, live: Live, person_id: Id, body: ChangeRoles) -> None:
    await live.write_and_invalidate(person_id, commands.change_roles, who.actor, person_id, body, now=clock.now())
