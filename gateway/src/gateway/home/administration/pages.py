"""What waits for us: the administrators' first page."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from gateway.home.administration.waiting import everything_that_waits, longest
from gateway.home.deps import Keys, Services
from shared.identity import Administrator
from shared.pages import page
from shared.web import page_router

router = page_router("home")


@router.get("/admin")
async def show_admin(request: Request, who: Administrator, services: Services, keys: Keys) -> HTMLResponse:
    work = await everything_that_waits(services, keys, who)
    return page(request, who, "home/admin.html", work=work, longest=longest(work))
