from typing import Any

import pytest

from gateway.accounts import commands, queries
from gateway.accounts.inputs import MailLink
from gateway.accounts.rules import LinkEnded, Purpose
from gateway.accounts.tables import MailedLink
from gateway.mail.rules import Kind
from shared.testing import Scene


def ask(scene: Scene, email: str = "alice@peerway.example") -> None:
    scene.do(commands.ask_for_link, MailLink(email=email), Purpose.SIGN_IN, "/exam")
    for one in scene.ask(queries.link_requests):
        scene.do(commands.mail_link, one)


def use(scene: Scene, key: str, purpose: Purpose = Purpose.SIGN_IN) -> str:
    return scene.do(commands.use_link, key, purpose)


def test_a_link_signs_in_once(scene: Scene, look: Any) -> None:
    ask(scene)
    key = look.newest_key()

    assert (use(scene, key), scene.ask(queries.link_requests)) == ("alice", [])
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

    assert (use(scene, key), scene.ask(queries.link_requests)) == ("alice", [])


def test_an_unknown_address_gets_no_mail(scene: Scene, look: Any) -> None:
    ask(scene, email="nobody@peerway.example")

    assert (look.mails(), scene.ask(queries.link_requests)) == ([], [])


def test_the_page_that_was_wanted_comes_back_with_the_link(scene: Scene, look: Any) -> None:
    ask(scene)

    assert scene.ask(queries.link_owner, look.newest_key(), Purpose.SIGN_IN).next == "/exam"


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
