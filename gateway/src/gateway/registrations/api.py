"""Opening an account, for programs."""

from fastapi import Response

from gateway.accounts.deps import Hashing
from gateway.registrations import commands
from gateway.registrations.account_request import ask_for_account
from gateway.registrations.deps import RegistrationLife
from gateway.registrations.inputs import ConfirmRegistration, Register
from gateway.registrations.views import Confirmed
from shared import clock
from shared.identity import Anyone
from shared.web import Db, api_router

router = api_router("accounts")


@router.post("/accounts", status_code=202, response_class=Response)
async def register(who: Anyone, db: Db, passwords: Hashing, life: RegistrationLife, body: Register) -> Response:
    """Mails a link with a key. The answer is the same whether the address has an account already."""
    await ask_for_account(db, passwords, body, who.language, life=life)
    return Response(status_code=202)


@router.post("/accounts/confirm", status_code=201)
async def confirm_registration(who: Anyone, db: Db, body: ConfirmRegistration) -> Confirmed:
    """Opens the account for which this key was mailed."""
    person_id = await db.write(commands.confirm_registration, body.key, opened_at=clock.now(), now=clock.real_now())
    return Confirmed(person_id=person_id)
