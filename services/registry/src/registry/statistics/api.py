"""The same for programs."""

from registry.statistics.deps import CurrentAlmanac
from registry.statistics.views import Figures
from shared import clock
from shared.identity import Anyone
from shared.web import api_router

router = api_router("statistics")


@router.get("/statistics")
async def figures(who: Anyone, almanac: CurrentAlmanac) -> Figures:
    """How many people there are of each kind: to the nearest ten, and never fewer than fifteen."""
    return await almanac.figures(clock.now())
