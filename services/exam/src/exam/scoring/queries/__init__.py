"""What examiners and administrators see of scoring, and what results are made of."""

from exam.scoring.queries.being_scored import being_scored, is_scored_anew, scored_anew, scored_by
from exam.scoring.queries.in_hand import in_hand, ratings, refuse_unless_task, tasks
from exam.scoring.queries.task import task, tasks_of

__all__ = [
    "being_scored",
    "in_hand",
    "is_scored_anew",
    "ratings",
    "refuse_unless_task",
    "scored_anew",
    "scored_by",
    "task",
    "tasks",
    "tasks_of",
]
