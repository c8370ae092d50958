from typing import Annotated

from fastapi import Body

from curriculum.completion.commands.import_history import import_history
from curriculum.completion.models import BroughtIn, CompletionView, Paper, PastTraining
from curriculum.completion.queries import show_completion, show_paper
from shared.clock import now
from shared.identity import Administrator, SignedIn
from shared.web import Db, api_router

router = api_router("completion")

AT_ONCE = 500


@router.get("/completion")
async def read_own_completion(who: SignedIn, db: Db) -> CompletionView:
    return await db.read(show_completion, who.id)


@router.get("/attendance-certificate")
async def read_own_paper(who: SignedIn, db: Db) -> Paper:
    """What the attendance certificate says. It is not a certification."""
    return await db.read(show_paper, who.id)


@router.post("/history", status_code=201)
async def bring_in_history(
    who: Administrator, db: Db, trainings: Annotated[list[PastTraining], Body(min_length=1, max_length=AT_ONCE)]
) -> BroughtIn:
    """Trainings completed before these records begin: all of the list, or none."""
    return await db.write(import_history, trainings, who.id, now=now())
