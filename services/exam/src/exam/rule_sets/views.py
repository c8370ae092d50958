from datetime import date
from typing import Any

from pydantic import BaseModel


class RuleSetView(BaseModel, frozen=True):
    """`body` is the whole rule set, with its id and day."""

    id: str
    effective_from: date
    body: dict[str, Any]
