"""Heads go to somebody outside by mail, and what they keep is read by the audit; keys change, and all stays checked."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlmodel import col, select

from registry.credentials.base58 import ED25519, decoded
from registry.credentials.commands import publish_signing_key
from registry.credentials.proof import holds
from registry.heads.checkpoint import keys_by_name, read_note
from registry.heads.queries import HEADS, ledger
from registry.heads.tables import LedgerHead, PublishedKey
from registry.ledger_audit.outside import notes_in
from registry.settings import settings
from shared import signing
from shared.actor import Actor
from shared.messaging.tables import FailedDuty
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, mallory
from shared.web.due import DueLoop

from .test_credentials import Document, compare
from .walk import API, certify
from .witness import Postbox, outside

DAY = date(2026, 5, 9)


@pytest.fixture
def postbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    with outside(monkeypatch) as made:
        yield made


def test_each_head_is_mailed_once_and_read_back(scene: Scene, postbox: Postbox, tmp_path: Path) -> None:
    certify(scene, alice, DAY)
    scene.due()
    scene.due()

    (mail,) = postbox.mails
    (head,) = scene.rows(select(LedgerHead))
    assert mail["To"] == "witness@elsewhere.example" and mail["Subject"] == "Ledger 2026: 2 leaves on 2026-05-09"
    saved = tmp_path / "kept.eml"
    saved.write_bytes(mail.as_bytes())
    assert list(notes_in(saved)) == [head.note]
    assert head.mailed_at == scene.now


async def test_a_mail_server_that_does_not_take_it_is_shown_and_asked_again(scene: Scene, postbox: Postbox) -> None:
    certify(scene, alice, DAY)
    sign, _, mail = (one for one in scene.app.state.duties if one.name in ("sign_head", "give_head", "note_mailed"))
    loop = DueLoop(scene.database, [sign, mail])
    postbox.full = True
    assert (await loop.turn(sign), await loop.turn(mail)) == (1, 0)

    (failed,) = scene.rows(select(FailedDuty))
    assert failed.duty == "note_mailed" and failed.reason.startswith("error: SMTP")
    assert scene.rows(select(LedgerHead))[0].mailed_at is None

    postbox.full = False
    scene.do(lambda session: session.delete(session.get_one(FailedDuty, failed.id)))
    assert await loop.turn(mail) == 1 and len(postbox.mails) == 1


def test_without_an_address_nobody_is_mailed(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.due()

    assert scene.rows(select(LedgerHead))[0].mailed_at is None


@pytest.fixture
def new_keys() -> Iterator[Callable[[], None]]:
    """A new one for each purpose, as `make new-keys` makes them; taken up as at a start."""
    made: list[Path] = []

    def change() -> None:
        made.extend(signing.add_key(settings().var / "secrets", name) for name in (HEADS, "registry-credentials"))
        signing.signer.cache_clear()

    yield change
    for file in made:
        file.unlink()
    signing.signer.cache_clear()


def test_keys_are_changed_and_what_was_signed_before_is_still_checked(
    scene: Scene, new_keys: Callable[[], None]
) -> None:
    certify(scene, alice, TODAY)
    scene.due()
    before = credential(scene, as_=alice)

    new_keys()
    scene.later(days=1)
    certify(scene, mallory, scene.now.date())
    scene.due()
    after: Document = scene.visit(f"{API}/mine/credential", as_=mallory).json()

    assert before["proof"]["verificationMethod"] != after["proof"]["verificationMethod"]
    for one in (before, after):
        assert holds(one, published(scene)[one["proof"]["verificationMethod"]])
        assert "It is as we gave it out" in compare(scene, "x.json", as_bytes(one))
    assert credential(scene, as_=alice) == before
    keys = keys_by_name([one.verifier for one in scene.ask(ledger, settings().address).keys])
    notes = [one.note for one in scene.rows(select(LedgerHead))]
    assert len(keys) == 2 == len(notes) and all(read_note(note, keys) for note in notes)
    ended = scene.rows(select(PublishedKey).where(col(PublishedKey.until).is_not(None)))
    assert {one.purpose for one in ended} == {HEADS, "registry-credentials"}


def test_a_newer_key_signs_nothing_before_it_is_published(scene: Scene) -> None:
    """A process that serves goes on with the key that it read at its start, though a newer one lies there."""
    certify(scene, alice, TODAY)
    scene.do(publish_signing_key)
    added = signing.add_key(settings().var / "secrets", "registry-credentials")
    try:
        one = credential(scene, as_=alice)
        assert holds(one, published(scene)[one["proof"]["verificationMethod"]])
    finally:
        added.unlink()


def credential(scene: Scene, *, as_: Actor) -> Document:
    found: Document = scene.visit(f"{API}/mine/credential", as_=as_).json()
    return found


def published(scene: Scene) -> dict[str, bytes]:
    methods = scene.visit(f"{API}/issuer").json()["verificationMethod"]
    return {one["id"]: decoded(one["publicKeyMultibase"]).removeprefix(ED25519) for one in methods}


def as_bytes(document: Document) -> bytes:
    return json.dumps(document).encode()
