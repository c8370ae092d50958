"""Settings of the gateway, from the environment (prefix `PEERWAY_`)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Self

from pydantic import BaseModel, IPvAnyNetwork, model_validator

from shared.refusals import N_
from shared.settings import Settings


class Contact(BaseModel, frozen=True):
    """The person whom one can ask."""

    name: str
    phone: str
    email: str
    hours: str


INVENTED = Contact(
    name="Femi Harborlight",
    phone="555-0142",
    email="help@peerway.example",
    hours=N_("Monday to Friday, 9 in the morning to 5 in the afternoon"),
)


class GatewaySettings(Settings):
    session_idle: timedelta = timedelta(hours=12)
    """A session in a browser ends after this long without a request."""
    session_absolute: timedelta = timedelta(days=14)
    """… and after this long in any case."""
    bearer_life: timedelta = timedelta(hours=12)
    """How long the token lives that a program gets for a password."""
    session_memory: timedelta = timedelta(seconds=2)
    """How long a session is believed without asking the database: the longest life of a revoked right
    when several gateways share one database. On one machine it is zero, because revoking drops the entry."""

    role_waiting: timedelta = timedelta(hours=24)
    """How long a role waits that two administrators have given, before it begins; all of them hear of it."""

    hashing_at_once: int = 2
    hashing_waiting: int = 64

    person_per_second: float = 40
    person_burst: int = 240
    address_per_second: float = 40
    address_burst: int = 400
    trusted_proxies: tuple[IPvAnyNetwork, ...] = ()
    """Proxies in front of us whose X-Forwarded-For is believed: `["10.0.0.7", "10.1.0.0/16"]`."""

    contact: Contact = INVENTED
    """Whom people can ask. Production names a real person (PEERWAY_CONTACT, as JSON)."""
    service_urls: Mapping[str, str] = {}
    """Where each service is, when not on this machine at the base port plus its number."""
    body_bytes: int = 12_000_000
    upstream_connect_seconds: float = 2.0
    upstream_read_seconds: float = 30.0
    upstream_keepalive_seconds: float = 4.0
    """Shorter than uvicorn's own 5 s, so that a pooled connection is never one the service just closed."""

    def service_address(self, service: str) -> str:
        return self.service_urls.get(service, self.url_of(service)).rstrip("/")

    @model_validator(mode="after")
    def _production_names_a_real_person(self) -> Self:
        if self.production and self.contact == INVENTED:
            raise ValueError("PEERWAY_CONTACT must name whom people can ask (JSON: name, phone, email, hours).")
        return self

    @model_validator(mode="after")
    def _has_a_sender(self) -> Self:
        try:
            self.sender  # noqa: B018 - to be read once is enough
        except (ValueError, IndexError) as error:
            raise ValueError("PEERWAY_MAIL_FROM must be an address: name@host or Peerway <name@host>.") from error
        return self

    @property
    def secure(self) -> bool:
        return self.address.startswith("https://")
