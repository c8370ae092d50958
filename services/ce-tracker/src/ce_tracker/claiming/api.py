"""Claiming hours, by JSON: at once, or by a draft."""

from fastapi import Response

from ce_tracker.claiming import commands, queries
from ce_tracker.claiming.inputs import KeepPaper, TellWhat
from ce_tracker.claiming.views import DraftView
from ce_tracker.credits import commands as credits_commands
from ce_tracker.credits.inputs import ClaimHours
from ce_tracker.evidence.deps import UploadBytes, as_picture
from ce_tracker.evidence.inputs import PageNumber
from ce_tracker.evidence.reader import read_if_sent, read_paper
from shared import clock
from shared.identity import SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, api_router

router = api_router("claiming")


@router.post("/credits", status_code=201)
async def claim_hours(who: SignedIn, db: Db, at_most: UploadBytes, body: ClaimHours) -> NewId:
    """Claim hours with the evidence for them; an administrator looks at it."""
    paper = await read_if_sent(body.file, at_most=at_most)
    credit_id = await db.write(
        credits_commands.claim_hours, who.actor, body.offering_id, body, paper, name=who.name, now=clock.now()
    )
    return NewId(id=credit_id)


@router.get("/drafts")
async def own_drafts(who: SignedIn, db: Db, after: After = "") -> Page[DraftView]:
    """One's own claims that are not sent yet; each goes 60 days after it was touched last."""
    return await db.read(queries.own_drafts, who.actor, after=after)


@router.get("/drafts/{draft_id}")
async def own_draft(who: SignedIn, db: Db, draft_id: Id) -> DraftView:
    return await db.read(queries.own_draft, who.actor, draft_id)


@router.put("/drafts/{draft_id}", status_code=204)
async def tell_what(who: SignedIn, db: Db, draft_id: Id, body: TellWhat) -> None:
    """What it was and when. It is kept, and then refused if it cannot be claimed. The id of a new draft is yours."""
    await db.write(commands.tell_what, who.actor, draft_id, body, now=clock.now())
    await db.read(queries.claimable_draft, who.actor, draft_id, now=clock.now())


@router.put("/drafts/{draft_id}/paper", status_code=204)
async def keep_paper(who: SignedIn, db: Db, at_most: UploadBytes, draft_id: Id, body: KeepPaper) -> None:
    """The paper, in the place of another one."""
    await db.write(commands.begin_draft, who.actor, draft_id, body.offering_id, now=clock.now())
    paper = await read_paper(body.evidence, at_most=at_most)
    await db.write(commands.keep_paper, who.actor, draft_id, paper, now=clock.now())


@router.post("/drafts/{draft_id}/sending", status_code=201)
async def send_draft(who: SignedIn, db: Db, draft_id: Id) -> NewId:
    """Claim what it tells; the id is that of the credit."""
    return NewId(id=await db.write(commands.send_draft, who.actor, draft_id, name=who.name, now=clock.now()))


@router.delete("/drafts/{draft_id}", status_code=204)
async def discard_draft(who: SignedIn, db: Db, draft_id: Id) -> None:
    await db.write(commands.discard_draft, who.actor, draft_id, now=clock.now())


@router.get("/drafts/{draft_id}/evidence/{evidence_id}/pages/{number}", response_class=Response)
async def draft_file(who: SignedIn, db: Db, draft_id: Id, evidence_id: Id, number: PageNumber) -> Response:
    """A page of its paper as a picture."""
    return await as_picture(await db.read(queries.draft_file, who.actor, draft_id, evidence_id), number)
