"""A `var` folder and a port of one's own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path / "var"))
    monkeypatch.setenv("PEERWAY_PORT", "18150")
    for name in ("PEERWAY_MODE", "PEERWAY_DEMONSTRATION", "PEERWAY_DATABASE_URLS"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "var").mkdir()
    return tmp_path / "var"
