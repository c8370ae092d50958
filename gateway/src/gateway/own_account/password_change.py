"""A new password: check, hash in a thread, write, forget what was remembered."""

from math import ceil

from gateway.accounts.passwords import Passwords
from gateway.accounts.queries import link_owner, own_credentials
from gateway.accounts.rules import Purpose, WrongPassword, fold, refuse_unless_strong
from gateway.limits.buckets import Buckets
from gateway.limits.knocks import Limits
from gateway.limits.rules import Asker, TooManyTries
from gateway.own_account.commands import replace_password, reset_password
from gateway.own_account.inputs import ReplacePassword, ResetPassword
from gateway.sessions.live_sessions import LiveSessions
from shared import clock
from shared.identity import Identity


class Change:
    def __init__(self, live: LiveSessions, passwords: Passwords, limits: Limits) -> None:
        self.live = live
        self.passwords = passwords
        self.limits = limits
        self._wrong = Buckets(per_second=5 / 3_600, burst=5)
        """Wrong passwords of today, by session: who found one open does not guess in it."""

    async def by_todays(self, who: Identity, what: ReplacePassword, keep: str) -> None:
        """`keep`: the hash of the key that asks; its session goes on."""
        new, asker = what.new.get_secret_value(), Asker("", device=keep)
        refuse_unless_strong(new, field="new")
        if self.limits.limited and (seconds := self._wrong.look(keep)):
            raise TooManyTries(seconds=1 + ceil(seconds))
        known = await self.live.database.read(own_credentials, who.actor)
        if not await self.passwords.matches(known.password_hash, what.today.get_secret_value(), who.id, asker):
            self._wrong.wait(keep)
            raise WrongPassword("today")
        await self.passwords.refuse_if_guessed(new, (who.name or "",), who.id, asker, field="new")
        new_hash = await self.passwords.hash(new, who.id, asker)
        await self.live.write_own(who, replace_password, new_hash, keep=keep, now=clock.real_now())

    async def by_link(self, key: str, what: ResetPassword, network: str) -> str:
        """By a mailed link; the page that was wanted when it was asked for."""
        looked_up = self.live.database.read(link_owner, key, Purpose.RESET, now=clock.real_now())
        invited = await self.limits.look_up(key, network, looked_up)
        asker, owner = invited.asker, invited.to
        new = what.new.get_secret_value()
        refuse_unless_strong(new, address=owner.email, field="new")
        account = fold(owner.email)
        await self.passwords.refuse_if_guessed(new, (owner.name, owner.email), account, asker, field="new")
        new_hash = await self.passwords.hash(new, account, asker)
        now = clock.real_now()
        await self.live.write_and_invalidate(owner.person_id, reset_password, key, new_hash, now=now)
        self.limits.tries.note_right(fold(owner.email))
        return owner.next
