"""What the doors of registrations ask for."""

from datetime import timedelta
from typing import Annotated

from shared.web import of_app

RegistrationLife = Annotated[timedelta, of_app("settings.registration_life")]
