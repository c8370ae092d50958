from curriculum.completion import commands, queries
from curriculum.completion.inputs import ImportHistory
from curriculum.completion.views import BroughtIn, CompletionView, Paper
from shared import clock
from shared.identity import FreshAdmin, SignedIn
from shared.web import Db, api_router

router = api_router("completion")


@router.get("/completion")
async def my_completion(who: SignedIn, db: Db) -> CompletionView:
    return await db.read(queries.my_completion, who.actor)


@router.get("/attendance-certificate")
async def my_paper(who: SignedIn, db: Db) -> Paper:
    """What the attendance certificate says. It is not a certification."""
    return await db.read(queries.my_paper, who.actor)


@router.post("/history", status_code=201)
async def import_history(who: FreshAdmin, db: Db, body: ImportHistory) -> BroughtIn:
    """Trainings completed before these records begin: all of the list, or none."""
    await db.write(commands.import_history, who.actor, body, now=clock.now())
    return BroughtIn(trainings=len(body.root))
