"""What examiners and administrators see of scoring, and what results are made of."""

from exam.scoring.queries.adjudications import adjudication_queue, adjudications, answers_queue
from exam.scoring.queries.being_scored import being_scored, scored_by
from exam.scoring.queries.in_hand import in_hand, ratings, refuse_unless_task
from exam.scoring.queries.task import task, tasks_of
from exam.scoring.queries.work_list import work_list

__all__ = [
    "adjudication_queue",
    "adjudications",
    "answers_queue",
    "being_scored",
    "in_hand",
    "ratings",
    "refuse_unless_task",
    "scored_by",
    "task",
    "tasks_of",
    "work_list",
]
