from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from exam.catalog.views import BankItem
from exam.fairness.rules import Cause, Verdict


@dataclass(frozen=True)
class Difference:
    """What a report found in an item: `grade` B or C, and how much on the delta scale, below 0 where it is harder."""

    item_id: str
    version: int
    trait: str
    focal: str
    reference: str
    grade: str
    delta: float | None


class VerdictView(BaseModel, frozen=True):
    """`person_id`: who gave it. `known_as`: where this person examines as well, so that we know it."""

    verdict: Verdict
    reason: str
    person_id: str
    known_as: str | None
    given_at: datetime


class Flag(BaseModel, frozen=True):
    """Why an item waits, or waited, and the verdicts on it, the newest first. `marked_by`: None, a report."""

    id: str
    item_id: str
    version: int
    cause: Cause
    trait: str | None
    focal: str | None
    grade: str | None
    delta: float | None
    reason: str
    marked_by: str | None
    marked_at: datetime
    verdicts: tuple[VerdictView, ...] = ()


class OneFlag(BaseModel, frozen=True):
    """`changed`: whether other words, or a version that follows, are there by now."""

    flag: Flag
    item: BankItem
    changed: bool


class MarkedItem(BaseModel, frozen=True):
    """A version of an item with all that was said of its fairness, the newest first."""

    item: BankItem
    flags: tuple[Flag, ...]
