"""People and their roles, for administrators' programs."""

from fastapi import Response
from pydantic import BaseModel

from gateway.people.commands import change_roles
from gateway.people.forms import ChangeRoles, Find
from gateway.people.queries import PersonPage, find_person, person_page
from gateway.sessions.deps import Live
from shared.clock import real_now
from shared.identity import Administrator
from shared.web import Db, Id, api_router

router = api_router("people")


class Found(BaseModel, frozen=True):
    person_id: str


@router.post("/people/find")
async def find(who: Administrator, db: Db, body: Find) -> Found:
    """By a body, so that no address stands in a URL."""
    return Found(person_id=await db.read(find_person, body.email))


@router.get("/people/{person_id}")
async def show_person(who: Administrator, db: Db, person_id: Id) -> PersonPage:
    return await db.read(person_page, person_id)


@router.put("/people/{person_id}/roles", status_code=204)
async def save_roles(who: Administrator, live: Live, person_id: Id, body: ChangeRoles) -> Response:
    await live.write_and_invalidate(
        person_id, change_roles, person_id, body.roles, reason=body.reason, by=who.id, at=real_now()
    )
    return Response(status_code=204)
