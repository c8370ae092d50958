"""Asking for an account: the steps that both doors share. The same work and the same answer for every address."""

from datetime import timedelta

from gateway.accounts.commands import register
from gateway.accounts.passwords import Passwords
from gateway.accounts.rules import check_address, check_name, check_password
from shared.clock import real_now
from shared.database import Database


async def join(
    database: Database, passwords: Passwords, *, name: str, email: str, password: str, language: str, life: timedelta
) -> None:
    check_name(name)
    check_address(email)
    check_password(password, address=email)
    password_hash = await passwords.hash(password)
    await database.write(register, name, email, password_hash, language=language, at=real_now(), life=life)
