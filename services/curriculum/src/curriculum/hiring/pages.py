import asyncio
from typing import Annotated

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse

from curriculum.hiring.forms import JobTextForm
from jobcheck import Rules, examine
from shared.identity import Anyone
from shared.pages import form, page
from shared.web import page_router

router = page_router("hiring")


async def _rules(request: Request) -> Rules:
    found: Rules = request.app.state.hiring_rules
    return found


@router.get("/library/job-check")
async def show_job_check(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "hiring/job_check.html", verdict=None, text=None)


@router.post("/library/job-check")
async def check_job(
    request: Request,
    who: Anyone,
    rules: Annotated[Rules, Depends(_rules)],
    sent: Annotated[JobTextForm, Depends(form(JobTextForm))],
) -> HTMLResponse:
    """Nothing of the text is kept. A long one takes a fifth of a second: in a thread it holds up nobody else."""
    verdict = await asyncio.to_thread(examine, sent.text, rules)
    return page(request, who, "hiring/job_check.html", verdict=verdict, text=sent.text)
