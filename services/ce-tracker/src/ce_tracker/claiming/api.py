"""Claiming hours, by JSON."""

from ce_tracker.credits import commands
from ce_tracker.credits.inputs import ClaimHours
from ce_tracker.evidence.deps import UploadBytes
from ce_tracker.evidence.reader import read_paper
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, NewId, api_router

router = api_router("claiming")


@router.post("/credits", status_code=201)
async def claim_hours(who: SignedIn, db: Db, at_most: UploadBytes, body: ClaimHours) -> NewId:
    """Claim hours with the evidence for them; an administrator looks at it."""
    paper = await read_paper(body.file, at_most=at_most)
    credit_id = await db.write(
        commands.claim_hours, who.actor, body.offering_id, body, paper, name=who.name, now=clock.now()
    )
    return NewId(id=credit_id)
