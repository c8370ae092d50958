from datetime import datetime, timedelta
from typing import Any

import pytest

from gateway.accounts.commands import confirm_registration, register
from gateway.accounts.queries import invitation
from gateway.accounts.room import ROOM
from gateway.accounts.rules import LinkEnded
from gateway.accounts.tables import Account, Registration
from shared.database import Database
from shared.web.due import do_due

DAY = timedelta(hours=24)


async def ask(database: Database, at: datetime, email: str = "Nadia@Peerway.example", name: str = "Nadia") -> None:
    await database.write(register, name, email, "hash of her password", language="es", at=at, life=DAY)


async def test_who_asks_for_an_account_gets_a_mail_and_no_account_yet(
    database: Database, look: Any, now: datetime
) -> None:
    await ask(database, now)

    assert [(mail.letter, mail.address, mail.language) for mail in await look.mails()] == [
        ("confirm", "Nadia@Peerway.example", "es")
    ]
    assert await look.all(Account) == []


async def test_the_mailed_key_opens_the_account_once(database: Database, look: Any, now: datetime) -> None:
    await ask(database, now)
    key = await look.newest_key()

    person_id = await database.write(confirm_registration, key, at=now)

    account = (await look.all(Account))[0]
    assert (account.person_id, account.email_folded, account.roles) == (person_id, "nadia@peerway.example", ["trainee"])
    with pytest.raises(LinkEnded):
        await database.write(confirm_registration, key, at=now)


async def test_the_database_holds_the_key_only_as_a_hash(database: Database, look: Any, now: datetime) -> None:
    await ask(database, now)

    key, wish = await look.newest_key(), (await look.all(Registration))[0]
    assert key not in wish.model_dump_json()


async def test_looking_at_a_link_consumes_nothing(database: Database, look: Any, now: datetime) -> None:
    await ask(database, now)
    key = await look.newest_key()

    for _ in range(3):
        assert (await database.read(invitation, key, now)).name == "Nadia"

    assert await database.write(confirm_registration, key, at=now)


async def test_a_link_ends_after_a_day(database: Database, look: Any, now: datetime) -> None:
    await ask(database, now)

    with pytest.raises(LinkEnded):
        await database.write(confirm_registration, await look.newest_key(), at=now + DAY)


async def test_a_known_address_gets_another_mail_and_no_second_wish(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await ask(database, now, email="ALICE@peerway.example")

    assert [mail.letter for mail in await look.mails()] == ["known"]
    assert await look.all(Registration) == []


async def test_the_account_has_the_password_of_the_wish_that_was_confirmed(
    database: Database, look: Any, now: datetime
) -> None:
    """Mallory asks with Nadia's address before she does: what Mallory typed never reaches Nadia's account."""
    await ask(database, now, name="Mallory")
    mallorys = await look.newest_key()
    await ask(database, now, name="Nadia")

    await database.write(confirm_registration, await look.newest_key(), at=now)

    assert [account.name for account in await look.all(Account)] == ["Nadia"]
    with pytest.raises(LinkEnded):
        await database.write(confirm_registration, mallorys, at=now)


async def test_wishes_that_ended_are_forgotten(database: Database, look: Any, now: datetime) -> None:
    await ask(database, now)

    assert await do_due(database, ROOM.due[1], now=now + DAY - timedelta(seconds=1)) == 0
    assert await do_due(database, ROOM.due[1], now=now + DAY + timedelta(seconds=1)) == 1
    assert await look.all(Registration) == []
