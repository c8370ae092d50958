"""What people write opens for them alone, and without their key never again."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shared.vault import Keyring, Masters, SealedShut
from shared.vault.sealing import open_with, seal_with

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)
TEXT = "Ich war dort. Yo estuve allí. 我去过那里。"


@pytest.fixture
def masters(tmp_path: Path) -> Masters:
    return Masters(tmp_path / "secrets" / "small-master.key")


@pytest.fixture
def keyring(masters: Masters, database_url: str) -> Iterator[Keyring]:
    made = Keyring(masters, database_url)
    yield made
    made.close()


def test_what_is_sealed_opens_for_the_same_person_and_context(keyring: Keyring) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)

    assert keyring.unseal("alice", "reflection 1", sealed) == TEXT
    assert TEXT.encode() not in sealed
    assert keyring.unseal("alice", "reflection 1", None) == ""


def test_closing_a_keyring_that_nobody_asked_makes_no_database(masters: Masters, tmp_path: Path) -> None:
    Keyring(masters, f"sqlite:///{tmp_path}/keys/small.db").close()

    assert not (tmp_path / "keys").exists()


def test_it_opens_in_no_other_context_and_for_nobody_else(keyring: Keyring) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)
    keyring.seal("mallory", "reflection 1", "mine", now=NOW)

    for person, context in (("alice", "reflection 2"), ("mallory", "reflection 1"), ("nobody", "reflection 1")):
        with pytest.raises(SealedShut):
            keyring.unseal(person, context, sealed)


def test_without_the_persons_key_nothing_opens_again(keyring: Keyring) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)

    keyring.forget("alice")

    with pytest.raises(SealedShut):
        keyring.unseal("alice", "reflection 1", sealed)
    keyring.seal("alice", "reflection 2", "anew", now=NOW)
    with pytest.raises(SealedShut):
        keyring.unseal("alice", "reflection 1", sealed)


def test_another_master_key_opens_nothing(keyring: Keyring, database_url: str, tmp_path: Path) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)
    other = Keyring(Masters(tmp_path / "other.key"), database_url)

    with pytest.raises(SealedShut):
        other.unseal("alice", "reflection 1", sealed)
    other.close()


def test_a_new_master_key_opens_what_was_sealed_and_old_copies_become_noise(keyring: Keyring, masters: Masters) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)
    first, _ = masters.wrapping()

    assert keyring.renew() == 1
    assert first in masters.known()  # a copy of last week is good still
    assert keyring.renew() == 1

    assert first not in masters.known()
    assert keyring.unseal("alice", "reflection 1", sealed) == TEXT


@pytest.mark.parametrize("stopped_at", ["begin", "finish"])
def test_a_renewal_that_was_broken_off_is_taken_up(
    keyring: Keyring, masters: Masters, stopped_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = keyring.seal("alice", "reflection 1", TEXT, now=NOW)
    if stopped_at == "begin":
        masters.begin()
    else:
        with monkeypatch.context() as broken:
            broken.setattr(Masters, "finish", _power_fails)
            with pytest.raises(OSError, match="power"):
                keyring.renew()

    meanwhile = keyring.seal("bob", "reflection 1", "meanwhile", now=NOW)
    keyring.renew()
    keyring.renew()

    assert keyring.unseal("alice", "reflection 1", sealed) == TEXT
    assert keyring.unseal("bob", "reflection 1", meanwhile) == "meanwhile"


def _power_fails(masters: Masters) -> None:
    masters.current.replace(masters.before)
    raise OSError("power")


def test_a_changed_byte_is_noticed() -> None:
    key = bytes(32)
    sealed = bytearray(seal_with(key, b"words", "alice"))
    sealed[-1] ^= 1

    with pytest.raises(SealedShut):
        open_with(key, bytes(sealed), "alice")


def test_a_master_key_is_for_its_owner_alone_and_stays(masters: Masters) -> None:
    _, made = masters.wrapping()

    assert stat.S_IMODE(masters.current.stat().st_mode) == 0o600
    assert masters.wrapping()[1] == made and len(made) == 32


def test_of_a_forgotten_key_no_byte_is_left(masters: Masters, tmp_path: Path) -> None:
    keyring = Keyring(masters, f"sqlite:///{tmp_path}/keys/small.db")
    keyring.seal("alice", "reflection 1", TEXT, now=NOW)
    with_key = (tmp_path / "keys" / "small.db").read_bytes()
    keyring.forget("alice")
    keyring.close()

    left = b"".join(file.read_bytes() for file in (tmp_path / "keys").iterdir())
    assert b"alice" in with_key and b"alice" not in left


def test_a_mark_is_the_same_for_the_same_and_tells_nothing_without_the_key(keyring: Keyring) -> None:
    mark = keyring.mark("papers", "file", b"a known paper", now=NOW)

    assert mark == keyring.mark("papers", "file", b"a known paper", now=NOW)
    others = (
        ("papers", "file", b"another"),
        ("papers", "course", b"a known paper"),
        ("others", "file", b"a known paper"),
    )
    assert mark not in {keyring.mark(*other, now=NOW) for other in others}
    keyring.renew()
    assert mark == keyring.mark("papers", "file", b"a known paper", now=NOW)
    keyring.forget("papers")
    assert mark != keyring.mark("papers", "file", b"a known paper", now=NOW)
