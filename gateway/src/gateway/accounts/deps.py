"""What doors ask for who take a password."""

from typing import Annotated

from gateway.accounts.passwords import Passwords
from shared.web import of_app

Hashing = Annotated[Passwords, of_app("passwords")]
