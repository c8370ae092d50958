from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse

from exam.talk_recordings import commands, queries
from exam.talk_recordings.inputs import KeepRecording
from shared import clock
from shared.identity import Examiner, SignedIn
from shared.pages import Form, page, see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("talk_recordings")


@router.get("/oral/{oral_id}/recording")
async def my_consent(request: Request, who: SignedIn, db: Db, oral_id: Id) -> HTMLResponse:
    consent = await db.read(queries.my_consent, who.actor, oral_id)
    return page(request, who, "talk_recordings/consent.html", step="examination", consent=consent)


@router.post("/oral/{oral_id}/recording")
async def agree_to_recording(who: SignedIn, db: Db, oral_id: Id) -> RedirectResponse:
    await db.write(commands.agree_to_recording, who.actor, oral_id, now=clock.now())
    return see_other(f"/exam/oral/{oral_id}/recording", said=N_("Thank you. You can take this back at any time."))


@router.post("/oral/{oral_id}/recording/withdraw")
async def withdraw_consent(who: SignedIn, db: Db, oral_id: Id) -> RedirectResponse:
    await db.write(commands.withdraw_consent, who.actor, oral_id, now=clock.now())
    said = N_("You took it back. Nothing of your talk is kept as a recording.")
    return see_other(f"/exam/oral/{oral_id}/recording", said=said)


@router.get("/examiner/talks/{oral_id}/recording")
async def recording_to_hand_in(request: Request, who: Examiner, db: Db, oral_id: Id) -> HTMLResponse:
    talk = await db.read(queries.recording_to_hand_in, who.actor, oral_id)
    return page(request, who, "talk_recordings/hand_in.html", talk=talk)


@router.post("/examiner/talks/{oral_id}/recording")
async def keep_recording(who: Examiner, db: Db, oral_id: Id, body: Form[KeepRecording]) -> RedirectResponse:
    await db.write(commands.keep_recording, who.actor, oral_id, body.recording, now=clock.now())
    said = N_("The recording is kept. Please delete it on the device that made it.")
    return see_other(f"/exam/examiner/talks/{oral_id}/recording", said=said)
