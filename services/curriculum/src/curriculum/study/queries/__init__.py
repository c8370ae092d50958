"""What somebody who studies can see, and what is still locked."""

from curriculum.study.queries.lesson import after_page, choice_of, lesson, lesson_page, turn, writing
from curriculum.study.queries.my_check import my_check, my_tries
from curriculum.study.queries.my_reflection import my_reflection
from curriculum.study.queries.overview import next_step, overview
from curriculum.study.queries.progress import progress, progress_if_open

__all__ = [
    "after_page",
    "choice_of",
    "lesson",
    "lesson_page",
    "my_check",
    "my_reflection",
    "my_tries",
    "next_step",
    "overview",
    "progress",
    "progress_if_open",
    "turn",
    "writing",
]
