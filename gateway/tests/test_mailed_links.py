from datetime import datetime, timedelta
from typing import Any

import pytest

from gateway.accounts.commands import change_password, mail_link, use_link
from gateway.accounts.queries import link_owner
from gateway.accounts.rules import LinkEnded
from gateway.accounts.tables import MailedLink
from shared.database import Database

QUARTER = timedelta(minutes=15)


async def ask(
    database: Database, now: datetime, email: str = "alice@peerway.example", purpose: Any = "sign-in"
) -> None:
    await database.write(mail_link, email, purpose, at=now, life=QUARTER)


async def test_a_link_signs_in_once(database: Database, people: None, look: Any, now: datetime) -> None:
    await ask(database, now)
    key = await look.newest_key()

    assert await database.write(use_link, key, "sign-in", at=now) == "alice"
    with pytest.raises(LinkEnded):
        await database.write(use_link, key, "sign-in", at=now)


async def test_a_link_ends_after_a_quarter_of_an_hour(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await ask(database, now)

    with pytest.raises(LinkEnded):
        await database.write(use_link, await look.newest_key(), "sign-in", at=now + QUARTER)


async def test_a_link_for_signing_in_sets_no_password(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await ask(database, now)

    with pytest.raises(LinkEnded):
        await database.write(use_link, await look.newest_key(), "reset", at=now)


async def test_looking_at_a_link_consumes_nothing(database: Database, people: None, look: Any, now: datetime) -> None:
    await ask(database, now)
    key = await look.newest_key()

    for _ in range(3):
        assert (await database.read(link_owner, key, "sign-in", now)).name == "Alice"

    assert await database.write(use_link, key, "sign-in", at=now) == "alice"


async def test_an_unknown_address_gets_no_mail(database: Database, people: None, look: Any, now: datetime) -> None:
    await ask(database, now, email="nobody@peerway.example")

    assert await look.mails() == []


async def test_the_database_holds_the_key_only_as_a_hash(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await ask(database, now)

    assert await look.newest_key() not in (await look.all(MailedLink))[0].model_dump_json()


async def test_a_new_password_ends_every_link_and_is_told_by_mail(
    database: Database, people: None, look: Any, now: datetime
) -> None:
    await ask(database, now)
    key = await look.newest_key()

    await database.write(change_password, "alice", "another hash", at=now)

    with pytest.raises(LinkEnded):
        await database.write(use_link, key, "sign-in", at=now)
    assert (await look.mails())[-1].letter == "password-changed"
