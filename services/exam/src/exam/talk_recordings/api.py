from exam.talk_recordings import commands, queries
from exam.talk_recordings.inputs import KeepRecording
from exam.talk_recordings.views import Consent, ToHandIn
from shared import clock
from shared.identity import Examiner, SignedIn
from shared.web import Db, Id, api_router

router = api_router("talk_recordings")


@router.get("/orals/{oral_id}/recording-consent")
async def my_consent(who: SignedIn, db: Db, oral_id: Id) -> Consent:
    """Whether your talk may be recorded."""
    return await db.read(queries.my_consent, who.actor, oral_id)


@router.put("/orals/{oral_id}/recording-consent", status_code=204)
async def agree_to_recording(who: SignedIn, db: Db, oral_id: Id) -> None:
    await db.write(commands.agree_to_recording, who.actor, oral_id, now=clock.now())


@router.delete("/orals/{oral_id}/recording-consent", status_code=204)
async def withdraw_consent(who: SignedIn, db: Db, oral_id: Id) -> None:
    """Whatever was recorded is deleted."""
    await db.write(commands.withdraw_consent, who.actor, oral_id, now=clock.now())


@router.get("/talks/{oral_id}/recording")
async def recording_to_hand_in(who: Examiner, db: Db, oral_id: Id) -> ToHandIn:
    """As one of the two who hold it."""
    return await db.read(queries.recording_to_hand_in, who.actor, oral_id)


@router.post("/talks/{oral_id}/recording", status_code=204)
async def keep_recording(who: Examiner, db: Db, oral_id: Id, body: KeepRecording) -> None:
    """One file; a long talk may come in several."""
    await db.write(commands.keep_recording, who.actor, oral_id, body.recording, now=clock.now())
