"""What waits to be scored."""

from exam.work.queries.adjudications import adjudication_queue, adjudications, answers_queue
from exam.work.queries.heard_recording import heard_recording
from exam.work.queries.work_list import calibration_of, desk, next_specimen, next_to_score, work_list

__all__ = [
    "adjudication_queue",
    "adjudications",
    "answers_queue",
    "calibration_of",
    "desk",
    "heard_recording",
    "next_specimen",
    "next_to_score",
    "work_list",
]
