"""The same for programs."""

from registry.reciprocity import commands, queries
from registry.reciprocity.inputs import AskForRecognition, DeclineRecognition, RecognizeCertificate
from registry.reciprocity.views import MyRecognition, RecognitionToDecide, RecognitionWaiting
from shared import clock
from shared.identity import Administrator, FreshAdmin, SignedIn
from shared.paging import Page
from shared.vault.deps import Keys
from shared.web import After, Db, Id, NewId, api_router

router = api_router("reciprocity")


@router.get("/recognition")
async def my_recognition(who: SignedIn, db: Db, keys: Keys) -> MyRecognition:
    """What I asked for last."""
    return await db.read(queries.my_recognition, who.actor, keys)


@router.post("/recognition", status_code=201)
async def ask_for_recognition(who: SignedIn, db: Db, keys: Keys, body: AskForRecognition) -> NewId:
    """Two people look at it."""
    return NewId(id=await db.write(commands.ask_for_recognition, who.actor, keys, body, now=clock.now()))


@router.post("/recognition/withdraw", status_code=204)
async def withdraw_recognition(who: SignedIn, db: Db) -> None:
    """Takes back what waits."""
    await db.write(commands.withdraw_recognition, who.actor, now=clock.now())


@router.get("/recognitions")
async def recognitions_waiting(who: Administrator, db: Db, after: After = "") -> Page[RecognitionWaiting]:
    """Who waits longest stands first."""
    return await db.read(queries.recognitions_waiting, after=after)


@router.get("/recognitions/{request_id}")
async def recognition_to_decide(who: Administrator, db: Db, keys: Keys, request_id: Id) -> RecognitionToDecide:
    """One to look at."""
    return await db.read(queries.recognition_to_decide, keys, request_id)


@router.post("/recognitions/{request_id}", status_code=204)
async def recognize_certificate(who: FreshAdmin, db: Db, request_id: Id, body: RecognizeCertificate) -> None:
    """It counts with the second person."""
    await db.write(commands.recognize_certificate, who.actor, request_id, body, now=clock.now())


@router.post("/recognitions/{request_id}/decline", status_code=204)
async def decline_recognition(who: Administrator, db: Db, keys: Keys, request_id: Id, body: DeclineRecognition) -> None:
    """The person reads the reason."""
    await db.write(commands.decline_recognition, who.actor, keys, request_id, body, now=clock.now())
