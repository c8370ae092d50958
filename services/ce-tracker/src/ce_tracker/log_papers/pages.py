"""Papers of a training log, as pages: for their owner, and for whoever was given one."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from ce_tracker.log_papers import commands, queries
from ce_tracker.log_papers.inputs import IssuePaper
from ce_tracker.log_papers.printed import as_pdf
from ce_tracker.training_log import queries as log_queries
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import After, Db, Id, UnlistedDoor, page_router

router = page_router("log_papers")
unlisted = page_router("log_papers", UnlistedDoor)
HERE = "/ce-tracker/training-log/papers"


@router.get("/training-log/papers")
async def own_papers(request: Request, who: SignedIn, db: Db, after: After = "") -> HTMLResponse:
    papers = await db.read(queries.own_papers, who.actor, after=after)
    totals = await db.read(log_queries.own_totals, who.actor)
    return page(request, who, "log_papers/own.html", papers=papers, totals=totals, asked=after)


@router.post("/training-log/papers")
async def issue_paper(who: SignedIn, db: Db, body: Form[IssuePaper]) -> RedirectResponse:
    await db.write(commands.issue_paper, who.actor, body, now=clock.now())
    return see_other(HERE, said=N_("Your paper is ready."))


@router.get("/training-log/papers/{paper_id}/paper.pdf")
async def own_paper(request: Request, who: SignedIn, db: Db, paper_id: Id) -> Response:
    return await as_pdf(request, who, await db.read(queries.own_paper, who.actor, paper_id))


@router.post("/training-log/papers/{paper_id}/withdraw")
async def withdraw_paper(who: SignedIn, db: Db, paper_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_paper, who.actor, paper_id, now=clock.now())
    return see_other(HERE, said=N_("The paper is taken back. Whoever has it reads so from now on."))


@unlisted.get("/training-log/check/{code}")
async def check_paper(request: Request, who: Anyone, db: Db, code: Id) -> HTMLResponse:
    found = await db.read(queries.check_paper, code, now=clock.now())
    return page(request, who, "log_papers/check.html", found=found)
