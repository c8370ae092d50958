from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from registry.employers.views import MyOrganization
from registry.webhooks.rules import Kind


class DeliveryView(BaseModel, frozen=True):
    """`sent_at` is empty while it waits; `answer` the status of the last attempt."""

    id: str
    kind: Kind
    written_at: datetime
    sent_at: datetime | None
    due_at: datetime | None
    attempts: int
    answer: int | None


class MyWebhook(BaseModel, frozen=True):
    """`url` is empty where nothing is sent; `deliveries`: the newest first."""

    organization: MyOrganization
    url: str = ""
    set_at: datetime | None = None
    failing_since: datetime | None = None
    disabled_at: datetime | None = None
    old_until: datetime | None = None
    deliveries: tuple[DeliveryView, ...] = ()


class NewSecret(BaseModel, frozen=True):
    """The secret is shown this once."""

    secret: str


@dataclass(frozen=True)
class Due:
    """A message to send now."""

    id: str
    organization_id: str
    url: str
    kind: Kind
    change_id: str
    written_at: datetime
    sealed: tuple[bytes, ...]
    """The secrets that count, the newest first."""
