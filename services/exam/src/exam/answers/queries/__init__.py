"""What is seen of questions and answers, by candidates and scoring."""

from exam.answers.queries.my_sittings import my_open_sitting, my_sitting, my_sittings
from exam.answers.queries.question_page import my_sitting_with_questions, question_page
from exam.answers.queries.saved_answers import (
    answered,
    answered_in,
    answered_items,
    answers_of,
    answers_to_seal,
    flagged,
    flagged_items,
    saved_answer,
    saved_versions,
    submission,
)

__all__ = [
    "answered",
    "answered_in",
    "answered_items",
    "answers_of",
    "answers_to_seal",
    "flagged",
    "flagged_items",
    "my_open_sitting",
    "my_sitting",
    "my_sitting_with_questions",
    "my_sittings",
    "question_page",
    "saved_answer",
    "saved_versions",
    "submission",
]
