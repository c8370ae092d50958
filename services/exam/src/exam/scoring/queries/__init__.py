"""What is scored by people, how far it is, and what it came to."""

from exam.scoring.queries.answer_to import answer_to, answered_by, copied_answers
from exam.scoring.queries.being_scored import (
    being_scored,
    cannot_be_judged,
    is_scored_anew,
    scored_anew,
    talk_scored_anew,
)
from exam.scoring.queries.tasks import rubric, scored_first, scored_task, specimen_tasks, tasks, tasks_of

__all__ = [
    "answer_to",
    "answered_by",
    "being_scored",
    "cannot_be_judged",
    "copied_answers",
    "is_scored_anew",
    "rubric",
    "scored_anew",
    "scored_first",
    "scored_task",
    "specimen_tasks",
    "talk_scored_anew",
    "tasks",
    "tasks_of",
]
