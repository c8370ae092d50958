"""Settings of the registry, from the environment (prefix `PEERWAY_`)."""

from functools import cache
from pathlib import Path
from typing import Self

from pydantic import model_validator

from shared.settings import Settings


class RegistrySettings(Settings):
    ledger_witness: Path | None = None
    """A folder of somebody outside who keeps each signed head of the ledger, such as one that is mounted."""
    ledger_witness_mail: str = ""
    """The address of somebody outside who keeps each signed head; they go there by PEERWAY_SMTP_URL."""
    webhook_hosts: tuple[str, ...] = ()
    """Hosts of this machine, as `name:port`, to which messages may go in development; in production there is none."""

    @model_validator(mode="after")
    def _sends_nothing_inside(self) -> Self:
        if self.production and self.webhook_hosts:
            raise ValueError("in production no message goes to a host of our own: leave PEERWAY_WEBHOOK_HOSTS empty")
        return self


@cache
def settings() -> RegistrySettings:
    """Read once a process, for what happens at a date and is no door."""
    return RegistrySettings()
