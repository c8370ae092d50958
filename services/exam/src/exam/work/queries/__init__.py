"""What waits to be scored."""

from exam.work.queries.adjudications import adjudication_queue, adjudications, answers_queue
from exam.work.queries.work_list import work_list

__all__ = ["adjudication_queue", "adjudications", "answers_queue", "work_list"]
