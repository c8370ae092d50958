from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from curriculum.completion.printing import handed_over
from curriculum.completion.queries import show_completion, show_paper
from curriculum.completion.wording import attendance_words
from shared.identity import SignedIn
from shared.pages import Templates, page
from shared.web import Db, page_router

router = page_router("completion")


@router.get("/completion")
async def show_own_completion(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    completion = await db.read(show_completion, who.id)
    return page(request, who, "completion/completion.html", completion=completion, step="training")


@router.get("/attendance-certificate.pdf")
async def download_paper(request: Request, who: SignedIn, db: Db) -> Response:
    paper = await db.read(show_paper, who.id)
    templates: Templates = request.app.state.templates
    return await handed_over(paper.number, attendance_words(templates.package, who.language, paper))
