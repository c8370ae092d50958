"""The steps that both doors share: check, hash in a thread, write, forget what was remembered."""

from gateway.accounts.passwords import Passwords
from gateway.accounts.queries import link_owner, own_credentials
from gateway.accounts.rules import WrongPassword, check_password
from gateway.own_account.commands import replace_password, reset_password
from gateway.sessions.live import LiveSessions
from shared.clock import real_now


async def exchange_password(
    live: LiveSessions, passwords: Passwords, person_id: str, *, today: str, new: str, keep: str | None
) -> None:
    """`today` is the password of today: a session left open is not enough to take an account over."""
    check_password(new, field="new")
    known = await live.database.read(own_credentials, person_id)
    if not await passwords.matches(known.password_hash, today):
        raise WrongPassword("today")
    new_hash = await passwords.hash(new)
    await live.write_and_invalidate(person_id, replace_password, person_id, new_hash, at=real_now(), keep=keep)


async def choose_new_password(live: LiveSessions, passwords: Passwords, key: str, new: str) -> None:
    check_password(new, field="new")
    owner = await live.database.read(link_owner, key, "reset", real_now())
    new_hash = await passwords.hash(new)
    await live.write_and_invalidate(owner.person_id, reset_password, key, new_hash, at=real_now())
