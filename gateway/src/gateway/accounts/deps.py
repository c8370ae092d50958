"""What the doors of accounts ask for."""

from datetime import timedelta
from typing import Annotated

from gateway.accounts.passwords import Passwords
from shared.web import of_app

Hashing = Annotated[Passwords, of_app("passwords")]
RegistrationLife = Annotated[timedelta, of_app("settings.registration_life")]
