"""People and their roles, for administrators."""

from datetime import timedelta

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from gateway.accounts import queries as account_queries
from gateway.accounts.rules import Role
from gateway.people import commands, queries
from gateway.people.inputs import ChangeRoles, FindPerson
from gateway.sessions.deps import Live, Settings
from shared import clock
from shared.identity import Administrator, FreshAdmin
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
async def person_page(
    request: Request, who: Administrator, db: Db, settings: Settings, person_id: Id, after: After = ""
) -> HTMLResponse:
    account = await db.read(queries.person_page, who.actor, person_id, after=after)
    begins_after = settings.role_waiting // timedelta(minutes=1)
    return page(request, who, "people/person.html", account=account, asked=after, begins_after=begins_after)


@router.post("/admin/people/{person_id}")
async def change_roles(
    who: FreshAdmin, live: Live, settings: Settings, person_id: Id, body: Form[ChangeRoles]
) -> RedirectResponse:
    change, waiting = commands.change_roles, settings.role_waiting
    await live.write_and_invalidate(person_id, change, who.actor, person_id, body, waiting=waiting, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("Saved. Below you see what holds now and what waits."))


@router.post("/admin/people/{person_id}/roles/{role}/confirm")
async def confirm_role(who: FreshAdmin, db: Db, settings: Settings, person_id: Id, role: Role) -> RedirectResponse:
    waiting = settings.role_waiting
    await db.write(commands.confirm_role, who.actor, person_id, role, waiting=waiting, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("Confirmed. All administrators hear of it."))


@router.post("/admin/people/{person_id}/roles/{role}/stop")
async def stop_role(who: Administrator, db: Db, person_id: Id, role: Role) -> RedirectResponse:
    await db.write(commands.stop_role, who.actor, person_id, role, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("This role is not given."))


@router.post("/admin/people/{person_id}/sign-out")
async def sign_person_out(who: Administrator, live: Live, person_id: Id) -> RedirectResponse:
    await live.write_and_invalidate(person_id, commands.sign_person_out, who.actor, person_id, now=clock.now())
    return see_other(f"/admin/people/{person_id}", said=N_("This person is signed out everywhere."))
