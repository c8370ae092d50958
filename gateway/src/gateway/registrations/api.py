"""Opening an account, for programs."""

from fastapi import Response

from gateway.limits.deps import Network
from gateway.registrations.deps import AccountOpening
from gateway.registrations.inputs import ConfirmRegistration, Register
from gateway.registrations.views import Confirmed
from shared.identity import Anyone
from shared.web import api_router

router = api_router("accounts")


@router.post("/accounts", status_code=202, response_class=Response)
async def register(who: Anyone, opening: AccountOpening, network: Network, body: Register) -> Response:
    """Mails a link with a key. The answer is the same whether the address has an account already."""
    await opening.ask(body, who.language, "", network)
    return Response(status_code=202)


@router.post("/accounts/confirm", status_code=201)
async def confirm_registration(
    who: Anyone, opening: AccountOpening, network: Network, body: ConfirmRegistration
) -> Confirmed:
    """Opens the account for which this key was mailed, with this password."""
    confirmed, _ = await opening.confirm(body.key, body, network)
    return confirmed
