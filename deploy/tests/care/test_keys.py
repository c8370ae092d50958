from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from deploy.care import keys
from deploy.places import source
from shared.services import SERVICES
from shared.settings import Settings
from shared.vault import Keyring, Masters, SealedShut

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


def opened_by(copy: Path, folder: Path, sealed: bytes) -> str:
    """With a copy of the keys and the master keys of today."""
    masters = Masters(folder / "secrets" / "curriculum-master.key")
    keyring = Keyring(masters, f"sqlite:///{copy}/curriculum.db")
    try:
        return keyring.unseal("alice", "story", sealed)
    finally:
        keyring.close()


def test_a_copy_of_the_keys_is_good_for_a_week_and_then_noise(folder: Path) -> None:
    keyring = Keyring.of(Settings(), "curriculum")
    sealed = keyring.seal("alice", "story", "Mine", now=NOW)
    copy = keys.copy_and_renew(NOW)
    assert opened_by(copy, folder, sealed) == "Mine"
    kept_elsewhere = folder / "elsewhere"
    copy.rename(kept_elsewhere)

    keys.copy_and_renew(NOW + timedelta(days=7))

    with pytest.raises(SealedShut):
        opened_by(kept_elsewhere, folder, sealed)
    assert keyring.unseal("alice", "story", sealed) == "Mine"
    keyring.close()


def test_old_copies_are_deleted(folder: Path) -> None:
    first = keys.copy_and_renew(NOW)
    second = keys.copy_and_renew(NOW + timedelta(days=6))
    keys.copy_and_renew(NOW + timedelta(days=8))

    assert not first.exists() and second.exists()


def test_the_keys_of_every_service_that_seals_are_wrapped_anew() -> None:
    seals = "Keyring.of("
    sealing = {
        name
        for name, service in SERVICES.items()
        if any(seals in file.read_text() for file in source(service.package).rglob("*.py"))
    }

    assert sealing == set(keys.SEALING)
