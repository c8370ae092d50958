"""Asking for an account: the steps that both doors share. The same work and the same answer for every address."""

from datetime import timedelta

from gateway.accounts.passwords import Passwords
from gateway.accounts.rules import refuse_unless_address, refuse_unless_name, refuse_unless_strong
from gateway.registrations.commands import register
from gateway.registrations.inputs import Register
from shared import clock
from shared.database import Database


async def ask_for_account(
    database: Database, passwords: Passwords, what: Register, language: str, *, life: timedelta
) -> None:
    """Check what was typed, hash the password in a thread, note the wish."""
    password = what.password.get_secret_value()
    refuse_unless_name(what.name)
    refuse_unless_address(what.email)
    refuse_unless_strong(password, address=what.email)
    password_hash = await passwords.hash(password)
    await database.write(register, what, password_hash, language, life=life, now=clock.real_now())
