"""Settings of every process, from the environment (prefix `PEERWAY_`)."""

from datetime import timedelta
from email.headerregistry import Address
from email.utils import parseaddr
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic_settings import BaseSettings, SettingsConfigDict

from shared.services import NATS_PORT, SERVICES


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="PEERWAY_", extra="ignore", frozen=True)

    mode: Literal["development", "production"] = "development"
    var: Path = Path("var")
    port: int = 8000
    public_url: str = ""
    """The address people type, when it differs from http://127.0.0.1:<port>."""
    nats_url: str = ""
    nats_key: str = ""
    """This process's own; where none is given, the one in its file in `secrets`, which is made if it is missing."""
    nats_replicas: int = 1
    database_urls: dict[str, str] = {}
    """A database per service, by its name; a file under `var` where none is given."""
    key_database_urls: dict[str, str] = {}
    """The same for the keys of persons, which are copied apart; a file under `var/keys` where none is given."""
    demonstration: bool = False
    """Whether the people in the data are invented; their pages say so."""
    rate_limits: bool = True
    hold_seconds: float = 30.0
    """How long a fact may wait for the one before it, before a person is asked to look …"""
    ack_seconds: float = 5.0
    """… and how long the broker waits for a sign from whoever has a fact in hand, before it sends it again. A gap is
    told after the sum of both, also when who had the fact in hand died."""
    disk_low: int = 500_000_000
    """Bytes free where the data lies, below which administrators are called …"""
    disk_full: int = 50_000_000
    """… and below which nothing counts as ready: what is sent could not be kept."""
    fresh_for: timedelta = timedelta(minutes=5)
    """How long a password that was given counts for what weighs heavily, such as releasing a result."""
    smtp_url: str = ""
    """Where mail goes: smtp://user:password@host:587 (STARTTLS) or smtps://…:465. Required in production."""
    mail_from: str = ""
    """The sender, `no-reply@peerway.example` or `Peerway <no-reply@peerway.example>`; by default no-reply at the host
    of the public address."""
    upload_bytes: int = 5_000_000
    photo_bytes: int = 20_000_000
    """The same of a photo, as a phone takes it, where it is made smaller here before it is kept."""
    zone: ZoneInfo = ZoneInfo("America/New_York")
    """Where the agency is, by its IANA name: days end and times of day are told there. Read by `shared.days`."""

    @cached_property
    def address(self) -> str:
        return self.public_url.rstrip("/") or f"http://127.0.0.1:{self.port}"

    @cached_property
    def nats(self) -> str:
        return self.nats_url or f"nats://127.0.0.1:{self.port + NATS_PORT}"

    def url_of(self, process: str) -> str:
        return f"http://127.0.0.1:{self.port + SERVICES[process].port}"

    def database_url(self, service: str) -> str:
        return self.database_urls.get(service) or f"sqlite:///{(self.var / service).resolve()}.db"

    def key_database_url(self, service: str) -> str:
        return self.key_database_urls.get(service) or f"sqlite:///{(self.var / 'keys' / service).resolve()}.db"

    def master_key(self, service: str) -> Path:
        """Beside no database and in no copy: who has one of them alone can read nothing sealed."""
        return self.var / "secrets" / f"{service}-master.key"

    @property
    def templates(self) -> Path:
        """Where they lie compiled. What is there is run, so it comes from no copy and goes into none."""
        return self.var / "templates"

    @property
    def sender(self) -> Address:
        """Neutral: whoever glances at a phone learns nothing."""
        name, address = parseaddr(self.mail_from or f"no-reply@{urlsplit(self.address).hostname or 'localhost'}")
        return Address(name or "Peerway", addr_spec=address)

    @property
    def production(self) -> bool:
        return self.mode == "production"
