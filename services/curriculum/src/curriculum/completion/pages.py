from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from curriculum.completion import queries
from curriculum.completion.certificate import as_pdf, certificate_words
from shared.identity import SignedIn
from shared.pages import Templates, page
from shared.web import Db, page_router

router = page_router("completion")


@router.get("/completion")
async def my_completion(request: Request, who: SignedIn, db: Db) -> HTMLResponse:
    completion = await db.read(queries.my_completion, who.actor)
    return page(request, who, "completion/completion.html", completion=completion, step="training")


@router.get("/attendance-certificate.pdf")
async def my_paper(request: Request, who: SignedIn, db: Db) -> Response:
    paper = await db.read(queries.my_paper, who.actor)
    templates: Templates = request.app.state.templates
    return await as_pdf(paper.number, certificate_words(templates.package, who.language, paper))
