"""Settings of the registry, from the environment (prefix `PEERWAY_`)."""

from functools import cache
from pathlib import Path

from shared.settings import Settings


class RegistrySettings(Settings):
    ledger_witness: Path | None = None
    """A folder of somebody outside who keeps each signed head of the ledger, such as one that is mounted."""


@cache
def settings() -> RegistrySettings:
    """Read once a process, for what happens at a date and is no door."""
    return RegistrySettings()
