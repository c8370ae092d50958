"""Keys that an older version kept beside what they open move to where keys belong."""

from pathlib import Path

import pytest
from sqlmodel import Session, select

from curriculum.vault.commands import move_key
from curriculum.vault.queries import keys_to_move
from curriculum.vault.tables import PersonKey
from shared.settings import Settings
from shared.testing import Scene
from shared.vault import Keyring
from shared.vault.sealing import new_key, open_with, seal_with


def test_a_key_moves_once_and_opens_what_it_opened(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path))
    keyring = Keyring.of(Settings(), "curriculum")
    name, master = keyring.masters.wrapping()
    key = new_key()
    sealed = seal_with(key, b"My words", "alice reflection 1")

    def as_before(session: Session) -> None:
        wrapped = seal_with(master, key, "key of alice")
        session.add(PersonKey(person_id="alice", wrapped=wrapped, master=name, made_at=scene.now))

    scene.do(lambda session, now: as_before(session))

    for person in scene.ask(lambda session: keys_to_move(session, now=scene.now)):
        scene.do(move_key, person)

    assert keyring.unseal("alice", "reflection 1", sealed) == open_with(key, sealed, "alice reflection 1").decode()
    assert scene.ask(lambda session: session.exec(select(PersonKey)).all()) == []
    keyring.close()
