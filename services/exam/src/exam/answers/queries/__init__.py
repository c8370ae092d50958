"""What is seen of questions and answers, by candidates and scoring."""

from exam.answers.queries.look_at_question import look_at_question
from exam.answers.queries.my_sitting_with_questions import my_sitting_with_questions, view_of
from exam.answers.queries.my_sittings import my_open_sitting, my_sitting, my_sittings
from exam.answers.queries.saved_answers import (
    answered_in,
    answered_items,
    answers_of,
    answers_to_seal,
    flagged_items,
    saved_answer,
    saved_versions,
    submission,
)

__all__ = [
    "answered_in",
    "answered_items",
    "answers_of",
    "answers_to_seal",
    "flagged_items",
    "look_at_question",
    "my_open_sitting",
    "my_sitting",
    "my_sitting_with_questions",
    "my_sittings",
    "saved_answer",
    "saved_versions",
    "submission",
    "view_of",
]
