"""Papers of a training log, by JSON."""

from fastapi import Request, Response

from ce_tracker.log_papers import commands, queries
from ce_tracker.log_papers.inputs import IssuePaper
from ce_tracker.log_papers.printed import as_pdf
from ce_tracker.log_papers.views import CheckedPaper, PaperView, SigningKeys
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.paging import Page
from shared.web import After, Db, Id, NewId, UnlistedDoor, api_router

router = api_router("log_papers")
unlisted = api_router("log_papers", UnlistedDoor)


@router.get("/training-log/papers")
async def own_papers(who: SignedIn, db: Db, after: After = "") -> Page[PaperView]:
    """Papers of one's own, newest first, and what each is worth today."""
    return await db.read(queries.own_papers, who.actor, after=after)


@router.post("/training-log/papers", status_code=201)
async def issue_paper(who: SignedIn, db: Db, body: IssuePaper) -> NewId:
    """A signed paper of what counts today. The same one is not made twice."""
    return NewId(id=await db.write(commands.issue_paper, who.actor, body, now=clock.now()))


@router.get("/training-log/papers/{paper_id}/paper.pdf", response_class=Response)
async def own_paper(request: Request, who: SignedIn, db: Db, paper_id: Id) -> Response:
    """PDF/UA, with the signed text as a file in it."""
    return await as_pdf(request, who, await db.read(queries.own_paper, who.actor, paper_id))


@router.delete("/training-log/papers/{paper_id}", status_code=204)
async def withdraw_paper(who: SignedIn, db: Db, paper_id: Id) -> None:
    """Whoever was given it reads that it was taken back."""
    await db.write(commands.withdraw_paper, who.actor, paper_id, now=clock.now())


@unlisted.get("/training-log/check/{code}")
async def check_paper(who: Anyone, db: Db, code: Id) -> CheckedPaper:
    """For whoever was given a paper: what it says, whether the log still says so, and the signed text (JWS)."""
    return await db.read(queries.check_paper, code, now=clock.now())


@router.get("/training-log/keys")
async def signing_keys(who: Anyone, db: Db) -> SigningKeys:
    """Public halves of the keys with which papers are signed, as a JSON Web Key Set."""
    return await db.read(queries.signing_keys)
