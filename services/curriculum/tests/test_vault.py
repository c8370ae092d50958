import stat
from pathlib import Path

import pytest
from sqlmodel import Session

from curriculum.vault.keyring import Keyring, SealedShut, open_with, seal_with
from curriculum.vault.sealing import seal, unseal
from curriculum.vault.tables import PersonKey
from shared.testing import Scene

TEXT = "Ich war dort. Yo estuve allí. 我去过那里。"


def test_what_is_sealed_opens_for_the_same_person_and_context(scene: Scene, keys: Keyring) -> None:
    sealed = scene.do(seal, keys, "alice", "reflection 1", TEXT)

    assert scene.ask(unseal, keys, "alice", "reflection 1", sealed) == TEXT
    assert TEXT.encode() not in sealed


def test_it_opens_in_no_other_context_and_for_nobody_else(scene: Scene, keys: Keyring) -> None:
    sealed = scene.do(seal, keys, "alice", "reflection 1", TEXT)
    scene.do(seal, keys, "mallory", "reflection 1", "mine")

    for person, context in (("alice", "reflection 2"), ("mallory", "reflection 1"), ("nobody", "reflection 1")):
        with pytest.raises(SealedShut):
            scene.ask(unseal, keys, person, context, sealed)


def test_without_the_persons_key_nothing_opens_again(scene: Scene, keys: Keyring) -> None:
    sealed = scene.do(seal, keys, "alice", "reflection 1", TEXT)

    def forget(session: Session) -> None:
        session.delete(session.get(PersonKey, "alice"))

    scene.do(forget)

    with pytest.raises(SealedShut):
        scene.ask(unseal, keys, "alice", "reflection 1", sealed)


def test_another_master_key_opens_nothing(scene: Scene, keys: Keyring, tmp_path: Path) -> None:
    sealed = scene.do(seal, keys, "alice", "reflection 1", TEXT)

    with pytest.raises(SealedShut):
        scene.ask(unseal, Keyring(tmp_path / "other.key"), "alice", "reflection 1", sealed)


def test_a_changed_byte_is_noticed() -> None:
    key = bytes(32)
    sealed = bytearray(seal_with(key, b"words", "alice"))
    sealed[-1] ^= 1

    with pytest.raises(SealedShut):
        open_with(key, bytes(sealed), "alice")


def test_the_master_key_is_for_its_owner_alone_and_stays(tmp_path: Path) -> None:
    file = tmp_path / "secrets" / "master.key"

    made = Keyring(file).master

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert Keyring(file).master == made and len(made) == 32
