"""People and their roles, for administrators."""

from typing import Annotated

from fastapi import Depends, Query, Request, Response
from fastapi.responses import HTMLResponse

from gateway.people.commands import change_roles
from gateway.people.forms import FindForm, RolesForm
from gateway.people.queries import find_person, person_page, staff
from gateway.sessions.commands import end_all_sessions
from gateway.sessions.deps import Live
from shared.clock import real_now
from shared.identity import Administrator
from shared.pages import form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("people")


@router.get("/admin/people")
async def show_people(
    request: Request, who: Administrator, db: Db, number: Annotated[int, Query(alias="page", ge=1, le=10_000)] = 1
) -> HTMLResponse:
    return page(request, who, "people/people.html", staff=await db.read(staff, number), number=number)


@router.post("/admin/people")
async def find(who: Administrator, db: Db, answers: Annotated[FindForm, Depends(form(FindForm))]) -> Response:
    """By a form, so that no address stands in a URL."""
    return see_other(f"/admin/people/{await db.read(find_person, answers.email)}")


@router.get("/admin/people/{person_id}")
async def show_person(request: Request, who: Administrator, db: Db, person_id: Id) -> HTMLResponse:
    return page(request, who, "people/person.html", account=await db.read(person_page, person_id))


@router.post("/admin/people/{person_id}")
async def save_roles(
    who: Administrator, live: Live, person_id: Id, answers: Annotated[RolesForm, Depends(form(RolesForm))]
) -> Response:
    await live.write_and_invalidate(
        person_id, change_roles, person_id, answers.roles, reason=answers.reason, by=who.id, at=real_now()
    )
    return see_other(f"/admin/people/{person_id}", said=N_("The roles are saved. They hold from now on."))


@router.post("/admin/people/{person_id}/sign-out")
async def sign_person_out(who: Administrator, live: Live, person_id: Id) -> Response:
    await live.write_and_invalidate(person_id, end_all_sessions, person_id)
    return see_other(f"/admin/people/{person_id}", said=N_("This person is signed out everywhere."))
