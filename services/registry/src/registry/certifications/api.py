"""A person's own certification: signing the Code, choosing how to be listed."""

from registry.certifications import commands
from registry.certifications.inputs import SignCode
from registry.certifications.views import Commitment, Signed
from registry.conditions import queries as conditions
from shared import clock
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("certifications")


@router.get("/commitment")
async def my_commitment(who: SignedIn, db: Db) -> Commitment:
    """The Code of Ethics in my language, as I signed it or as it is in force, and whether I have signed it."""
    signed = await db.read(conditions.my_commitment, who.actor)
    code = await db.read(conditions.code_to_read, who.actor, who.language, now=clock.now())
    return Commitment(code=code, signed=signed)


@router.post("/commitment", status_code=201)
async def sign_code(who: SignedIn, db: Db, body: SignCode) -> Signed:
    """The third condition. The number is there at once if the other two stand."""
    return Signed(certificate_number=await db.write(commands.sign_code, who.actor, body, now=clock.now()))
