"""A new password: check, hash in a thread, write, forget what was remembered."""

from gateway.accounts.passwords import Passwords
from gateway.accounts.queries import link_owner, own_credentials
from gateway.accounts.rules import Purpose, WrongPassword, refuse_unless_strong
from gateway.own_account.commands import replace_password, reset_password
from gateway.own_account.inputs import ReplacePassword, ResetPassword
from gateway.sessions.live_sessions import LiveSessions
from shared import clock
from shared.identity import Identity


async def exchange(live: LiveSessions, passwords: Passwords, who: Identity, what: ReplacePassword, keep: str) -> None:
    """`keep`: the hash of the key that asks; its session goes on."""
    new = what.new.get_secret_value()
    refuse_unless_strong(new, field="new")
    known = await live.database.read(own_credentials, who.actor)
    if not await passwords.matches(known.password_hash, what.today.get_secret_value()):
        raise WrongPassword("today")
    await live.write_own(who, replace_password, await passwords.hash(new), keep=keep, now=clock.real_now())


async def choose(live: LiveSessions, passwords: Passwords, key: str, what: ResetPassword) -> None:
    """By a mailed link."""
    new = what.new.get_secret_value()
    refuse_unless_strong(new, field="new")
    owner = await live.database.read(link_owner, key, Purpose.RESET, now=clock.real_now())
    new_hash = await passwords.hash(new)
    await live.write_and_invalidate(owner.person_id, reset_password, key, new_hash, now=clock.real_now())
