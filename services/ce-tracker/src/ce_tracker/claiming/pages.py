"""Claiming hours, as pages: a photo, what and when, look and send."""

from typing import Annotated

from fastapi import Query, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.claiming import commands, queries
from ce_tracker.claiming.inputs import KeepPaper, Offering, TellWhat
from ce_tracker.evidence.deps import UploadBytes, as_picture
from ce_tracker.evidence.inputs import PageNumber
from ce_tracker.evidence.reader import read_paper
from ce_tracker.offerings import queries as offerings_queries
from ce_tracker.years import queries as years_queries
from shared import clock
from shared.identity import SignedIn
from shared.ids import new_id
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("claiming")
SENT = N_("Your claim is with us. We look at it soon, usually within a week, and you see here what becomes of it.")
Picked = Annotated[Offering, Query()]


@router.get("/claim")
async def own_drafts(request: Request, who: SignedIn, db: Db, offering: Picked = "", after: After = "") -> HTMLResponse:
    """The first step of a new claim, and drafts to go on with."""
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    drafts = await db.read(queries.own_drafts, who.actor, after=after)
    draft = await db.read(queries.draft_to_tell, who.actor, new_id(), offering, now=clock.now())
    model = {"about": about, "drafts": drafts, "draft": draft, "asked": after, "step": about.stop}
    return page(request, who, "claiming/begin.html", **model)


@router.get("/claim/{draft_id}/paper")
async def draft_to_tell_paper(request: Request, who: SignedIn, db: Db, draft_id: Id) -> HTMLResponse:
    draft = await db.read(queries.draft_to_tell, who.actor, draft_id, now=clock.now())
    return page(request, who, "claiming/paper.html", draft=draft, step="years")


@router.post("/claim/{draft_id}/paper")
async def keep_paper(
    who: SignedIn, db: Db, at_most: UploadBytes, draft_id: Id, body: Form[KeepPaper]
) -> RedirectResponse:
    await db.write(commands.begin_draft, who.actor, draft_id, body.offering_id, now=clock.now())
    paper = await read_paper(body.evidence, at_most=at_most)
    await db.write(commands.keep_paper, who.actor, draft_id, paper, now=clock.now())
    return see_other(f"/ce-tracker/claim/{draft_id}/what", said=N_("Your paper is kept."))


@router.get("/claim/{draft_id}/what")
async def draft_to_tell(request: Request, who: SignedIn, db: Db, draft_id: Id, offering: Picked = "") -> HTMLResponse:
    draft = await db.read(queries.draft_to_tell, who.actor, draft_id, offering, now=clock.now())
    return page(request, who, "claiming/what.html", draft=draft, step="years")


@router.post("/claim/{draft_id}/what")
async def tell_what(who: SignedIn, db: Db, draft_id: Id, body: Form[TellWhat]) -> RedirectResponse:
    """Kept first, then looked at: whatever is wrong with it, nothing is lost."""
    await db.write(commands.tell_what, who.actor, draft_id, body, now=clock.now())
    await db.read(queries.claimable_draft, who.actor, draft_id, now=clock.now())
    return see_other(f"/ce-tracker/claim/{draft_id}")


@router.get("/claim/{draft_id}/offerings")
async def open_offerings(request: Request, who: SignedIn, db: Db, draft_id: Id, after: After = "") -> HTMLResponse:
    offerings = await db.read(offerings_queries.open_offerings, after=after)
    draft = await db.read(queries.draft_to_tell, who.actor, draft_id, now=clock.now())
    return page(request, who, "claiming/offerings.html", draft=draft, offerings=offerings, asked=after, step="years")


@router.get("/claim/{draft_id}")
async def own_draft(request: Request, who: SignedIn, db: Db, draft_id: Id) -> HTMLResponse:
    draft = await db.read(queries.own_draft, who.actor, draft_id)
    return page(request, who, "claiming/look.html", draft=draft, step="years")


@router.post("/claim/{draft_id}")
async def send_draft(who: SignedIn, db: Db, draft_id: Id) -> RedirectResponse:
    credit_id = await db.write(commands.send_draft, who.actor, draft_id, name=who.name, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


@router.post("/claim/{draft_id}/discard")
async def discard_draft(who: SignedIn, db: Db, draft_id: Id) -> RedirectResponse:
    await db.write(commands.discard_draft, who.actor, draft_id, now=clock.now())
    return see_other("/ce-tracker/claim", said=N_("The draft is thrown away, with its paper."))


@router.get("/claim/{draft_id}/evidence/{evidence_id}/pages/{number}")
async def draft_file(who: SignedIn, db: Db, draft_id: Id, evidence_id: Id, number: PageNumber) -> Response:
    return await as_picture(await db.read(queries.draft_file, who.actor, draft_id, evidence_id), number)
