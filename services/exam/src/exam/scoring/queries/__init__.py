"""What is scored by people, how far it is, and what it came to."""

from exam.scoring.queries.answer_to import answer_to, answered_by, copied_answers
from exam.scoring.queries.being_scored import being_scored, is_scored_anew, scored_anew
from exam.scoring.queries.tasks import rubric, scored_task, specimen_tasks, tasks, tasks_of

__all__ = [
    "answer_to",
    "answered_by",
    "being_scored",
    "copied_answers",
    "is_scored_anew",
    "rubric",
    "scored_anew",
    "scored_task",
    "specimen_tasks",
    "tasks",
    "tasks_of",
]
