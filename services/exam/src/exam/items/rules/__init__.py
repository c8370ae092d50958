"""What an answer is, whether an item takes it, how a form gives it, and what it comes to."""

from exam.items.rules.accept_answer import (
    Accepts,
    NotAnOption,
    NotInOrder,
    Rule,
    TooLong,
    TooManyChosen,
    accepted,
    accepts_of_before,
)
from exam.items.rules.compose_answer import composed, fields_of, name_of
from exam.items.rules.score_answer import Key, Response, Scored, Worths
from exam.items.rules.write_answer import ONLY, Responses, Value, canonical, normal, read_answer, same

__all__ = [
    "ONLY",
    "Accepts",
    "Key",
    "NotAnOption",
    "NotInOrder",
    "Response",
    "Responses",
    "Rule",
    "Scored",
    "TooLong",
    "TooManyChosen",
    "Value",
    "Worths",
    "accepted",
    "accepts_of_before",
    "canonical",
    "composed",
    "fields_of",
    "name_of",
    "normal",
    "read_answer",
    "same",
]
