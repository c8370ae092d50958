"""People and their roles, for administrators."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts import queries as account_queries
from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles, FindPerson
from gateway.sessions.deps import Live
from shared import clock
from shared.identity import Administrator
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("people")


@router.get("/admin/people")
async def staff(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
    people = await db.read(account_queries.staff, after=after)
    return page(request, who, "people/people.html", staff=people, asked=after)


@router.post("/admin/people")
async def find_person(who: Administrator, db: Db, body: Form[FindPerson]) -> RedirectResponse:
    """By a form, so that no address stands in a URL."""
    found = await db.read(queries.find_person, body)
    return see_other(f"/admin/people/{found.person_id}")


@router.get("/admin/people/{person_id}")
async def person_page(request: Request, who: Administrator, db: Db, person_id: Id, after: After = "") -> HTMLResponse:
    account = await db.read(queries.person_page, person_id, after=after)
    return page(request, who, "people/person.html", account=account, asked=after)


@router.post("/admin/people/{person_id}")
async def change_roles(who: Administrator, live: Live, person_id: Id, body: Form[ChangeRoles]) -> RedirectResponse:
    await live.write_and_invalidate(person_id, commands.change_roles, who.actor, person_id, body, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("The roles are saved. They hold from now on."))


@router.post("/admin/people/{person_id}/sign-out")
async def sign_person_out(who: Administrator, live: Live, person_id: Id) -> RedirectResponse:
    await live.write_and_invalidate(person_id, commands.sign_person_out, who.actor, person_id, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("This person is signed out everywhere."))
