from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from registry.conditions.rules import Outcome


class Signature(BaseModel, frozen=True):
    name: str
    code_version: str
    signed_on: date


@dataclass(frozen=True)
class Progress:
    """How far a person has come in training and examination. `outcome`: of a result that still stands."""

    admitted: bool
    promised: bool
    modules_completed: int
    modules_required: int
    written_sent: bool
    oral_sent: bool
    outcome: Outcome | None
