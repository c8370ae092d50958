from fastapi.responses import RedirectResponse

from exam.appointments import commands
from shared import clock
from shared.identity import Administrator
from shared.pages import see_other
from shared.refusals import N_
from shared.web import Db, Id, page_router

router = page_router("appointments")


@router.post("/administration/appointments/{appointment_id}/check-in")
async def admit_candidate(who: Administrator, db: Db, appointment_id: Id) -> RedirectResponse:
    await db.write(commands.admit_candidate, who.actor, appointment_id, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("They are there. Thank you."))


@router.post("/administration/appointments/{appointment_id}/no-show")
async def enter_no_show(who: Administrator, db: Db, appointment_id: Id) -> RedirectResponse:
    await db.write(commands.enter_no_show, who.actor, appointment_id, now=clock.now())
    return see_other("/exam/administration/orals", said=N_("Kept: nobody came. It counts as no attempt."))
