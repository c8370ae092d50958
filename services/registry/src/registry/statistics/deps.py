from typing import Annotated

from fastapi import Depends

from registry.statistics.almanac import Almanac, almanac_of
from shared.web import Db


async def _almanac(db: Db) -> Almanac:
    return almanac_of(db)


CurrentAlmanac = Annotated[Almanac, Depends(_almanac)]
