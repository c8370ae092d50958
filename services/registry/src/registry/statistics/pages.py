"""Open statistics: plots beside tables that say the same."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from registry.listings.rules import SPOKEN
from registry.statistics.deps import CurrentAlmanac
from shared import clock
from shared.i18n import language_names
from shared.identity import Anyone
from shared.pages import page
from shared.web import page_router

router = page_router("statistics")


@router.get("/statistics")
async def figures(request: Request, who: Anyone, almanac: CurrentAlmanac) -> HTMLResponse:
    counted = await almanac.figures(clock.now())
    tracks = {one.specialty: one.called(who.language) for one in counted.tracks}
    spoken = dict(language_names(SPOKEN, who.language))
    return page(request, who, "statistics/figures.html", figures=counted, tracks=tracks, spoken=spoken)
