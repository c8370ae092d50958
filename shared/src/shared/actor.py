"""Who acts, as commands and queries see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Actor:
    """Who acts: an opaque id, and since when they hold each of their roles."""

    id: str
    roles: Mapping[str, datetime] = field(default_factory=dict)

    def has(self, *roles: str) -> bool:
        """Whether they hold one of these roles."""
        return any(role in self.roles for role in roles)
