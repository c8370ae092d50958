"""Who acts, as commands and rules know them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Actor:
    """An opaque id, and since when the person has held each of their roles (UTC)."""

    id: str
    roles: Mapping[str, datetime] = field(default_factory=dict, hash=False)

    def has(self, *roles: str) -> bool:
        return any(role in self.roles for role in roles)
