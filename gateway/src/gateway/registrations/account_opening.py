"""Opening an account: the steps that both doors share. The same work and the same answer for every address."""

from gateway.accounts.passwords import Passwords
from gateway.accounts.rules import fold, refuse_unless_address, refuse_unless_strong
from gateway.limits.knocks import Limits
from gateway.limits.rules import Asker
from gateway.registrations.commands import confirm_registration, register
from gateway.registrations.inputs import ChoosePassword, Register
from gateway.registrations.queries import invitation
from gateway.registrations.views import Confirmed
from shared import clock
from shared.database import Database


class Opening:
    def __init__(self, database: Database, passwords: Passwords, limits: Limits) -> None:
        self.database = database
        self.passwords = passwords
        self.limits = limits

    async def ask(self, what: Register, language: str, next: str, network: str) -> None:
        """Check what was typed, and note the wish, unless this address has been written to enough."""
        refuse_unless_address(what.email)
        asker = Asker(network)
        self.limits.refuse_if_too_many(asker)
        if self.limits.letters.take(fold(what.email), asker, "register"):
            await self.database.write(register, what, language, next, now=clock.real_now())

    async def confirm(self, key: str, what: ChoosePassword, network: str) -> tuple[Confirmed, str]:
        """Take the password that is chosen where the mail led. Who has an account now, and the page that was wanted."""
        looked_up = self.database.read(invitation, key, now=clock.real_now())
        invited = await self.limits.look_up(key, network, looked_up)
        asker, wish = invited.asker, invited.to
        password = what.password.get_secret_value()
        refuse_unless_strong(password, address=wish.email)
        account = fold(wish.email)
        await self.passwords.refuse_if_guessed(password, (wish.name, wish.email), account, asker)
        chosen = await self.passwords.hash(password, account, asker)
        now, opened_at = clock.real_now(), clock.now()
        person_id = await self.database.write(confirm_registration, key, chosen, opened_at=opened_at, now=now)
        return Confirmed(person_id=person_id), wish.next
