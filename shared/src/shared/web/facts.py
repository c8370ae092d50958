"""Facts that wait for a person: an administrator sees why, and tries again when the reason is gone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse
from pydantic import BaseModel
from sqlmodel import Session, col, select

from shared import pages
from shared.clock import real_now
from shared.identity import Administrator
from shared.messaging.inbox import Subscription, retry
from shared.messaging.tables import Held
from shared.refusals import N_, Conflict
from shared.web.routers import Db, Doors, Id, page_router


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


def waiting_facts(session: Session) -> list[WaitingFact]:
    rows = session.exec(select(Held).order_by(col(Held.parked_at).desc(), col(Held.received_at)).limit(200))
    return [WaitingFact.model_validate(row, from_attributes=True) for row in rows]


def try_again(session: Session, fact_id: str, subscriptions: Sequence[Subscription], at: datetime) -> None:
    if not retry(session, fact_id, subscriptions, at):
        raise StillRefused


async def _subscriptions(request: Request) -> Sequence[Subscription]:
    found: Sequence[Subscription] = request.app.state.subscriptions
    return found


def facts_router() -> Doors:
    router = page_router("facts")

    @router.get("/facts")
    async def show_facts(request: Request, who: Administrator, db: Db) -> HTMLResponse:
        return pages.page(request, who, "facts.html", facts=await db.read(waiting_facts), here=request.url.path)

    @router.post("/facts/{fact_id}")
    async def try_fact_again(
        fact_id: Id,
        who: Administrator,
        db: Db,
        subscriptions: Annotated[Sequence[Subscription], Depends(_subscriptions)],
    ) -> RedirectResponse:
        await db.write(try_again, fact_id, subscriptions, real_now())
        return pages.see_other("../facts", said=N_("That fact was taken in, and what waited behind it."))

    return router
