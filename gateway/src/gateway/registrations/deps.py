"""What the doors of registrations ask for."""

from typing import Annotated

from gateway.registrations.account_opening import Opening
from shared.web import of_app

AccountOpening = Annotated[Opening, of_app("account_opening")]
