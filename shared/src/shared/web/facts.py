"""Facts that wait for a person: an administrator sees why, and tries again when the reason is gone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel
from sqlmodel import Session, select

from shared import clock, pages
from shared.identity import Administrator
from shared.messaging.inbox import Subscription
from shared.messaging.parking import retry
from shared.messaging.tables import Held
from shared.paging import Page, page
from shared.refusals import N_, Conflict
from shared.web.deps import of_app
from shared.web.routers import After, Db, Doors, Id, page_router

Subscriptions = Annotated[Sequence[Subscription], of_app("subscriptions")]


class StillRefused(Conflict):
    slug = "still-refused"
    sentence = N_("This fact still cannot be taken in. Nothing was changed; the reason is beside it.")


class WaitingFact(BaseModel, frozen=True):
    id: str
    aggregate: str
    version: int
    received_at: datetime
    parked_at: datetime | None
    reason: str | None


def waiting_facts(session: Session, *, after: str = "") -> Page[WaitingFact]:
    """What was set aside, and what is held behind it; the longest waiting first."""
    rows = page(session, select(Held), by=(Held.received_at, Held.id), after=after)
    return rows.map(lambda row: WaitingFact.model_validate(row, from_attributes=True))


def try_again(session: Session, fact_id: str, subscriptions: Sequence[Subscription], *, now: datetime) -> None:
    if not retry(session, fact_id, subscriptions, now=now):
        raise StillRefused


def facts_router() -> Doors:
    router = page_router("facts")

    @router.get("/facts")
    async def show_waiting_facts(request: Request, who: Administrator, db: Db, after: After = "") -> HTMLResponse:
        facts = await db.read(waiting_facts, after=after)
        return pages.page(request, who, "facts.html", facts=facts, asked=after, here=request.url.path)

    @router.post("/facts/{fact_id}")
    async def try_fact_again(who: Administrator, db: Db, fact_id: Id, subscriptions: Subscriptions) -> RedirectResponse:
        await db.write(try_again, fact_id, subscriptions, now=clock.real_now())
        return pages.see_other("../facts", said=N_("That fact was taken in, and what waited behind it."))

    return router
