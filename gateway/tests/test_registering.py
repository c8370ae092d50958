import asyncio
from typing import Any

import pytest

from gateway.accounts.rules import LinkEnded
from gateway.accounts.tables import Account, RoleHolding
from gateway.mail.rules import Kind
from gateway.registrations import commands, queries
from gateway.registrations.inputs import Register
from gateway.registrations.room import ROOM
from gateway.registrations.tables import AccountRequest, Registration
from shared.testing import NOW, Scene
from shared.web.due import do_due

NADIA = "Nadia@Peerway.example"


def ask(scene: Scene, email: str = NADIA, name: str = "Nadia") -> None:
    scene.do(commands.register, Register(name=name, email=email), "es", "/exam")
    for one in scene.ask(queries.account_requests):
        scene.do(commands.invite, one)


def confirm(scene: Scene, key: str) -> str:
    return scene.do(commands.confirm_registration, key, "hash of the password that was chosen", opened_at=scene.now)


def nadias(look: Any) -> list[Account]:
    return [account for account in look.all(Account) if account.email_folded == NADIA.casefold()]


def test_who_asks_for_an_account_gets_a_mail_and_no_account_yet(scene: Scene, look: Any) -> None:
    ask(scene)

    assert [(mail.letter, mail.address, mail.language) for mail in look.mails()] == [(Kind.CONFIRM, NADIA, "es")]
    assert nadias(look) == []


def test_the_mailed_key_opens_the_account_once(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    wanted = scene.ask(queries.invitation, key).next
    person_id = confirm(scene, key)

    [account] = nadias(look)
    held = [(one.role, one.since) for one in look.all(RoleHolding) if one.person_id == person_id]
    assert wanted == "/exam"
    assert (account.person_id, account.confirmed_at, held) == (person_id, NOW, [("trainee", NOW)])
    with pytest.raises(LinkEnded):
        confirm(scene, key)


def test_the_database_holds_the_key_only_as_a_hash(scene: Scene, look: Any) -> None:
    ask(scene)

    key, [wish] = look.newest_key(), look.all(Registration)
    assert key not in wish.model_dump_json()


def test_looking_at_a_link_consumes_nothing(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    for _ in range(3):
        assert scene.ask(queries.invitation, key).name == "Nadia"

    assert confirm(scene, key)


def test_a_link_ends_after_a_day(scene: Scene, look: Any) -> None:
    ask(scene)

    scene.later(days=1)

    with pytest.raises(LinkEnded):
        confirm(scene, look.newest_key())


def test_a_link_that_nobody_mailed_looks_like_one_that_has_ended(scene: Scene) -> None:
    with pytest.raises(LinkEnded):
        scene.ask(queries.invitation, "no-such-key")


def test_a_known_address_gets_another_mail_and_no_second_wish(scene: Scene, look: Any) -> None:
    ask(scene, email="ALICE@peerway.example")

    assert [mail.letter for mail in look.mails()] == [Kind.KNOWN]
    assert look.all(Registration) == []


def test_only_who_reads_the_mail_chooses_the_password(scene: Scene, look: Any) -> None:
    """Mallory and Nadia ask with Nadia's address: whichever link of the two is pressed, Mallory knows no password."""
    ask(scene, name="Mallory")
    mallorys = look.newest_key()
    ask(scene, name="Nadia")

    with pytest.raises(LinkEnded):
        confirm(scene, mallorys)
    confirm(scene, look.newest_key())

    assert [(one.name, one.password_hash) for one in nadias(look)] == [
        ("Nadia", "hash of the password that was chosen")
    ]


def test_an_address_has_one_open_wish_and_one_letter_that_waits(scene: Scene, look: Any) -> None:
    for _ in range(3):
        ask(scene)

    assert (len(look.all(Registration)), len(look.mails()), look.all(AccountRequest)) == (1, 1, [])


def test_wishes_that_ended_are_forgotten(scene: Scene, look: Any) -> None:
    ask(scene)

    scene.later(days=1)
    assert asyncio.run(do_due(scene.database, ROOM.due[1], now=scene.now)) == 0
    scene.later(seconds=1)
    assert asyncio.run(do_due(scene.database, ROOM.due[1], now=scene.now)) == 1
    assert look.all(Registration) == []
