"""What waits, who may score it, and who is offered it first."""

from exam.assignments.queries.asked_lately import asked_before, is_asked, tasks_to_ask_for
from exam.assignments.queries.shares import offered_first, shares
from exam.assignments.queries.waiting import short_of_examiners, waiting

__all__ = [
    "asked_before",
    "is_asked",
    "offered_first",
    "shares",
    "short_of_examiners",
    "tasks_to_ask_for",
    "waiting",
]
