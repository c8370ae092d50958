import asyncio
from typing import Annotated

from fastapi import Request
from fastapi.responses import HTMLResponse

from curriculum.hiring import queries
from curriculum.hiring.inputs import ExamineJob
from jobcheck import Rules
from shared.identity import Anyone
from shared.pages import Form, page
from shared.turns import Turns
from shared.web import of_app, page_router

router = page_router("hiring")
READING = Turns(2, patience=5.0, waiting=30)
HiringRules = Annotated[Rules, of_app("hiring_rules")]


@router.get("/library/job-check")
async def examine_job_first(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, "hiring/job_check.html", verdict=None, text=None)


@router.post("/library/job-check")
async def examine_job(request: Request, who: Anyone, rules: HiringRules, body: Form[ExamineJob]) -> HTMLResponse:
    """A long text takes a fifth of a second: in a thread, and not many at once, it holds up nobody else."""
    async with READING.turn():
        verdict = await asyncio.to_thread(queries.examine_job, rules, body)
    return page(request, who, "hiring/job_check.html", verdict=verdict, text=body.text)
