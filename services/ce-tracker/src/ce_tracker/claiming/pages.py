"""Claiming hours, as pages."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.credits import commands
from ce_tracker.credits.inputs import ClaimOfferedHours, ClaimOtherHours
from ce_tracker.evidence.deps import UploadBytes
from ce_tracker.evidence.reader import read_paper
from ce_tracker.offerings import queries as offerings_queries
from ce_tracker.years import queries as years_queries
from shared import clock
from shared.identity import SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, page_router

router = page_router("claiming")
SENT = N_("Your claim is with us. We look at it soon, usually within a week, and you see here what becomes of it.")


@router.get("/claim")
async def claiming(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    offerings = await db.read(offerings_queries.open_offerings, after=after)
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    model = {"offerings": offerings, "asked": after, "about": about, "step": about.stop}
    return page(request, who, "claiming/choose.html", **model)


@router.get("/claim/other")
async def claiming_other(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    return page(request, who, "claiming/claim.html", about=about, offering=None, step=about.stop)


@router.post("/claim/other")
async def claim_hours(who: SignedIn, db: Db, at_most: UploadBytes, body: Form[ClaimOtherHours]) -> RedirectResponse:
    paper = await read_paper(body.file, at_most=at_most)
    credit_id = await db.write(commands.claim_hours, who.actor, None, body, paper, name=who.name, now=clock.now())
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)


@router.get("/claim/offerings/{offering_id}")
async def claiming_offered(request: Request, who: SignedIn, db: Db, offering_id: Id) -> HTMLResponse:
    offering = await db.read(offerings_queries.open_offering, offering_id)
    about = await db.read(years_queries.claiming, who.actor, now=clock.now())
    return page(request, who, "claiming/claim.html", about=about, offering=offering, step=about.stop)


@router.post("/claim/offerings/{offering_id}")
async def claim_hours_offered(
    who: SignedIn, db: Db, at_most: UploadBytes, offering_id: Id, body: Form[ClaimOfferedHours]
) -> RedirectResponse:
    paper = await read_paper(body.file, at_most=at_most)
    credit_id = await db.write(
        commands.claim_hours, who.actor, offering_id, body, paper, name=who.name, now=clock.now()
    )
    return see_other(f"/ce-tracker/credits/{credit_id}", said=SENT)
