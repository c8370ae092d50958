from fastapi import Response

from exam.appointments import queries
from exam.appointments.calendar_file import as_download
from exam.appointments.deps import Address
from shared.identity import SignedIn
from shared.web import Db, Id, page_router

router = page_router("appointments")


@router.get("/appointments/{appointment_id}/calendar.ics")
async def my_entry(who: SignedIn, db: Db, address: Address, appointment_id: Id) -> Response:
    entry = await db.read(queries.my_entry, who.actor, appointment_id)
    return as_download(entry, f"{address}/exam/{entry.part}", who.language)
