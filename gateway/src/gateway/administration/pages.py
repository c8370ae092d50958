"""The administrators' first page."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.administration.queues import everything_that_waits
from gateway.routing.deps import Services
from gateway.sessions.deps import Keys
from shared.identity import Administrator
from shared.pages import page
from shared.web import Db, QueueQuery, of_app, page_router

Queues = Annotated[Sequence[QueueQuery], of_app("queues")]

router = page_router("administration")


@router.get("/admin")
async def work(
    request: Request, who: Administrator, services: Services, keys: Keys, db: Db, queues: Queues
) -> HTMLResponse:
    waiting = await everything_that_waits(services, keys, who, db, queues)
    return page(request, who, "administration/admin.html", work=waiting, longest=waiting.longest(who.roles))
