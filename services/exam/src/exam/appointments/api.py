from exam.appointments import queries
from exam.appointments.views import Entry
from shared.identity import SignedIn
from shared.web import Db, Id, api_router

router = api_router("appointments")


@router.get("/appointments/{appointment_id}")
async def my_entry(who: SignedIn, db: Db, appointment_id: Id) -> Entry:
    """When one of my appointments is, as my calendar keeps it."""
    return await db.read(queries.my_entry, who.actor, appointment_id)
