"""Public look-up by number."""

from typing import Annotated

from fastapi import Path

from registry.verification.models import PublicEntry
from registry.verification.queries import entry_by_number
from shared.clock import now
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("verification")
Number = Annotated[str, Path(min_length=4, max_length=32, pattern=r"^[A-Za-z0-9 -]+$")]


@router.get("/certificates/{number}")
async def look_up_certificate(number: Number, who: Anyone, db: Db) -> PublicEntry:
    """How a certificate stands now. Not found and unlisted look the same."""
    return await db.read(entry_by_number, number, now())
