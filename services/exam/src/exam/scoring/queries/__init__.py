"""What is scored by people, how far it is, and what it came to."""

from exam.scoring.queries.being_scored import being_scored, is_scored_anew, scored_anew
from exam.scoring.queries.tasks import rubric, scored_task, tasks, tasks_of

__all__ = ["being_scored", "is_scored_anew", "rubric", "scored_anew", "scored_task", "tasks", "tasks_of"]
