from datetime import date

from pydantic import BaseModel


class RequirementsView(BaseModel, frozen=True):
    """A rule set as people read it. Times are minutes."""

    id: str
    effective_from: date
    minutes: int
    ethics_minutes: int
    grace_days: int
    own_modules_count: bool
    answer_days: int
    reversal_days: int
    appeal_days: int


class Draft(RequirementsView, frozen=True):
    """`mine`: I laid it down, so somebody else publishes it."""

    mine: bool


class Requirements(BaseModel, frozen=True):
    """`now` holds this year; `others` are those before and those to come."""

    now: RequirementsView
    others: list[RequirementsView]
