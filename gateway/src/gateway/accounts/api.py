"""Opening an account, for programs."""

from fastapi import Response
from pydantic import BaseModel

from gateway.accounts.commands import confirm_registration
from gateway.accounts.deps import Hashing, RegistrationLife
from gateway.accounts.forms import Confirm, Register
from gateway.accounts.joining import join
from shared.clock import real_now
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("accounts")


class Confirmed(BaseModel, frozen=True):
    person_id: str


@router.post("/accounts", status_code=202, response_class=Response)
async def register(who: Anyone, db: Db, passwords: Hashing, life: RegistrationLife, body: Register) -> Response:
    """Mails a link with a key. The answer is the same whether the address has an account already."""
    typed = body.password.get_secret_value()
    await join(db, passwords, name=body.name, email=body.email, password=typed, language=who.language, life=life)
    return Response(status_code=202)


@router.post("/accounts/confirm", status_code=201)
async def confirm(who: Anyone, db: Db, body: Confirm) -> Confirmed:
    """Opens the account for which this key was mailed."""
    return Confirmed(person_id=await db.write(confirm_registration, body.key, at=real_now()))
