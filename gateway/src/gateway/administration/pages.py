"""The administrators' first page."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.administration.queues import everything_that_waits
from gateway.routing.deps import Services
from gateway.sessions.deps import Keys
from shared.identity import Administrator
from shared.pages import page
from shared.web import page_router

router = page_router("administration")


@router.get("/admin")
async def work(request: Request, who: Administrator, services: Services, keys: Keys) -> HTMLResponse:
    waiting = await everything_that_waits(services, keys, who)
    return page(request, who, "administration/admin.html", work=waiting.services, longest=waiting.longest)
