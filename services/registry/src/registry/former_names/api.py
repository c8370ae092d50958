"""A name beside a number, as JSON. Neither stands in an address."""

from registry.former_names import queries
from registry.former_names.inputs import CompareName
from registry.former_names.views import Compared
from shared.identity import Anyone
from shared.vault.deps import Keys
from shared.web import Db, UnlistedDoor, api_router

router = api_router("former_names", UnlistedDoor)


@router.post("/certificates/compare")
async def compare_name(who: Anyone, db: Db, keys: Keys, body: CompareName) -> Compared:
    """Whether the paper with this number was issued under this name."""
    return await db.read(queries.compare_name, keys, body)
