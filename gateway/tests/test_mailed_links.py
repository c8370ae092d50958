from typing import Any

import pytest

from gateway.accounts import commands, queries
from gateway.accounts.inputs import MailLink
from gateway.accounts.rules import LinkEnded, Purpose
from gateway.accounts.tables import MailedLink
from gateway.mail.rules import Kind
from gateway.settings import GatewaySettings
from shared.testing import Scene

LIFE = GatewaySettings().link_life


def ask(scene: Scene, email: str = "alice@peerway.example") -> None:
    scene.do(commands.mail_link, MailLink(email=email), Purpose.SIGN_IN, life=LIFE)


def use(scene: Scene, key: str, purpose: Purpose = Purpose.SIGN_IN) -> str:
    return scene.do(commands.use_link, key, purpose)


def test_a_link_signs_in_once(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    assert use(scene, key) == "alice"
    with pytest.raises(LinkEnded):
        use(scene, key)


def test_a_link_ends_after_a_quarter_of_an_hour(scene: Scene, look: Any) -> None:
    ask(scene)

    scene.later(minutes=15)

    with pytest.raises(LinkEnded):
        use(scene, look.newest_key())


def test_a_link_that_nobody_mailed_looks_like_one_that_has_ended(scene: Scene) -> None:
    with pytest.raises(LinkEnded):
        use(scene, "no-such-key")


def test_a_link_for_signing_in_sets_no_password(scene: Scene, look: Any) -> None:
    ask(scene)

    with pytest.raises(LinkEnded):
        use(scene, look.newest_key(), Purpose.RESET)


def test_looking_at_a_link_consumes_nothing(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    for _ in range(3):
        assert scene.ask(queries.link_owner, key, Purpose.SIGN_IN).name == "Alice"

    assert use(scene, key) == "alice"


def test_an_unknown_address_gets_no_mail(scene: Scene, look: Any) -> None:
    ask(scene, email="nobody@peerway.example")

    assert look.mails() == []


def test_the_database_holds_the_key_only_as_a_hash(scene: Scene, look: Any) -> None:
    ask(scene)

    [link] = look.all(MailedLink)
    assert look.newest_key() not in link.model_dump_json()


def test_a_new_password_ends_every_link_and_is_told_by_mail(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    scene.do(commands.change_password, "alice", "another hash")

    with pytest.raises(LinkEnded):
        use(scene, key)
    assert look.mails()[-1].letter == Kind.PASSWORD_CHANGED
