"""What the doors of accounts ask for."""

from datetime import timedelta
from typing import Annotated

from fastapi import Depends, Request

from gateway.accounts.passwords import Passwords


async def _passwords(request: Request) -> Passwords:
    found: Passwords = request.app.state.passwords
    return found


async def _life(request: Request) -> timedelta:
    found: timedelta = request.app.state.settings.registration_life
    return found


Hashing = Annotated[Passwords, Depends(_passwords)]
RegistrationLife = Annotated[timedelta, Depends(_life)]
