"""What waits for an administrator: they see why and about whom, try again, or dismiss it by two."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from shared import clock, pages
from shared.identity import Administrator, FreshAdmin
from shared.messaging.inbox import Subscription
from shared.pages import Form
from shared.refusals import N_
from shared.web import waiting
from shared.web.deps import of_app
from shared.web.room import Duty, PlacesQuery
from shared.web.routers import After, Db, Doors, Id, page_router

Subscriptions = Annotated[Sequence[Subscription], of_app("subscriptions")]
Duties = Annotated[Sequence[Duty], of_app("duties")]
Places = Annotated[PlacesQuery | None, of_app("places")]


def facts_router(prefix: str) -> Doors:
    """`prefix` is that of the service; the gateway has none."""
    router = page_router("facts")
    for open_doors in (_what_waits, _one_fact, _dismissing):
        open_doors(router, f"{prefix}/facts")
    return router


def _what_waits(router: Doors, here: str) -> None:
    @router.get("/facts")
    async def waiting_facts(
        request: Request, who: Administrator, db: Db, places: Places, after: After = "", duties_after: After = ""
    ) -> HTMLResponse:
        facts = await db.read(waiting.waiting_facts, places, after=after)
        undone = await db.read(waiting.undone_duties, places, after=duties_after)
        model = {"facts": facts, "undone": undone, "after": after, "duties_after": duties_after, "here": here}
        return pages.page(request, who, "facts.html", **model)

    @router.post("/facts/duties/{failed_id}")
    async def do_again(who: Administrator, db: Db, failed_id: Id, duties: Duties) -> RedirectResponse:
        await db.write(waiting.do_again, failed_id, duties)
        return pages.see_other(here, said=N_("That is done now."))


def _one_fact(router: Doors, here: str) -> None:
    @router.get("/facts/{fact_id}")
    async def waiting_fact(request: Request, who: Administrator, db: Db, fact_id: Id, places: Places) -> HTMLResponse:
        fact = await db.read(waiting.waiting_fact, fact_id, places)
        return pages.page(request, who, "fact.html", fact=fact, here=here)

    @router.post("/facts/{fact_id}")
    async def try_again(who: Administrator, db: Db, fact_id: Id, subscriptions: Subscriptions) -> RedirectResponse:
        await db.write(waiting.try_again, fact_id, subscriptions, now=clock.real_now())
        return pages.see_other(here, said=N_("That fact was taken in, and what waited behind it."))


def _dismissing(router: Doors, here: str) -> None:
    @router.get("/facts/{fact_id}/dismissal")
    async def fact_to_dismiss(
        request: Request, who: Administrator, db: Db, fact_id: Id, places: Places
    ) -> HTMLResponse:
        fact = await db.read(waiting.waiting_fact, fact_id, places)
        return pages.page(request, who, "fact_dismissal.html", fact=fact, here=here)

    @router.post("/facts/{fact_id}/dismissal")
    async def dismiss_fact(
        who: FreshAdmin, db: Db, fact_id: Id, body: Form[waiting.DismissFact], subscriptions: Subscriptions
    ) -> RedirectResponse:
        done = await db.write(waiting.dismiss_fact, who.actor, fact_id, body, subscriptions, now=clock.now())
        if done:
            return pages.see_other(here, said=N_("That fact is put away, and what waited behind it goes on."))
        return pages.see_other(
            f"{here}/{fact_id}", said=N_("Your approval is kept. Somebody else gives the second one.")
        )

    @router.post("/facts/{fact_id}/dismissal/take-back")
    async def take_back_dismissal(who: Administrator, db: Db, fact_id: Id) -> RedirectResponse:
        await db.write(waiting.take_back_dismissal, who.actor, fact_id, now=clock.now())
        return pages.see_other(f"{here}/{fact_id}", said=N_("The first approval is taken back."))
