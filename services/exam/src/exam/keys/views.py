from collections.abc import Mapping
from datetime import datetime

from pydantic import BaseModel


class KeyLine(BaseModel, frozen=True):
    """A key that an item has or had, or one that waits for its second word. `number`: None, it waits."""

    id: str
    number: int | None
    keys: dict[str, dict[str, float]]
    reason: str
    proposed_by: str
    proposed_at: datetime
    approved_by: str | None = None
    approved_at: datetime | None = None


class ItemKeys(BaseModel, frozen=True):
    """The key of a version as it stands, those before, and one that waits. `values`: of each response its lines."""

    item_id: str
    version: int
    number: int
    keys: dict[str, dict[str, float]]
    published: dict[str, dict[str, float]]
    earlier: tuple[KeyLine, ...]
    waiting: KeyLine | None

    def lines(self, response: str) -> str:
        return in_lines(self.keys[response])


def in_lines(worths: Mapping[str, float]) -> str:
    return "\n".join(f"{value} = {worth:g}" for value, worth in worths.items())


class WaitingKey(BaseModel, frozen=True):
    item_id: str
    version: int
    proposed_at: datetime
