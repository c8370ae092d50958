"""Lists of numbers and names, as JSON."""

from registry.checks.deps import CurrentLists
from registry.checks.inputs import CheckPairs
from registry.checks.views import Checked
from shared.identity import SignedIn
from shared.web import Id, UnlistedDoor, api_router

router = api_router("checks", UnlistedDoor)


@router.post("/employers/{organization_id}/check")
async def check_pairs(who: SignedIn, lists: CurrentLists, organization_id: Id, body: CheckPairs) -> Checked:
    """How each pair of number and name stands now; a wrong name and an unknown number get the same answer."""
    checked = await lists.check_pairs(who.actor, organization_id, body)
    return checked.said_in(who.language)
