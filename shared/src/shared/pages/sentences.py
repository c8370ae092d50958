"""What Pydantic found, in words that a person would say."""

import dataclasses
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from shared.names import NotAName
from shared.pages.uploads import Upload
from shared.refusals import N_


@dataclasses.dataclass(frozen=True)
class Complaint:
    """One thing that needs another look: at which field, and what to say (a msgid and its values)."""

    field: str
    sentence: str
    values: dict[str, Any] = dataclasses.field(default_factory=dict)


ANSWER_THIS = N_("Please answer this question.")
CHOOSE_ONE = N_("Please choose one of the answers.")
TICK_THIS = N_("Please tick this box to go on.")
CHOOSE_FILE = N_("Please choose a file.")
WHOLE_NUMBER = N_("Please write a whole number, such as 3.")
A_NUMBER = N_("Please write a number, such as 1.5.")
A_DATE = N_("Please give a full date: day, month and year.")
A_TIME = N_("Please give a time, such as 10:30 AM.")
NOT_UNDERSTOOD = N_("We could not read this answer. Please write it another way.")

_SENTENCES = {
    "missing": ANSWER_THIS,
    "string_too_long": N_("This is too long. Please use at most {max_length} letters."),
    "string_too_short": N_("This is too short. Please use at least {min_length} letters."),
    "string_pattern_mismatch": N_("This does not look right. Please check it against the hint."),
    "too_long": N_("Please choose at most {max_length}."),
    "too_short": N_("Please choose at least {min_length}."),
    "literal_error": CHOOSE_ONE,
    "enum": CHOOSE_ONE,
    "bool_parsing": CHOOSE_ONE,
    "int_parsing": WHOLE_NUMBER,
    "int_parsing_size": WHOLE_NUMBER,
    "int_from_float": WHOLE_NUMBER,
    "float_parsing": A_NUMBER,
    "decimal_parsing": A_NUMBER,
    "finite_number": A_NUMBER,
    "greater_than_equal": N_("Please write a number that is {ge} or more."),
    "greater_than": N_("Please write a number that is more than {gt}."),
    "less_than_equal": N_("Please write a number that is {le} or less."),
    "less_than": N_("Please write a number that is less than {lt}."),
    "multiple_of": N_("Please write a multiple of {multiple_of}."),
    "date_parsing": A_DATE,
    "date_from_datetime_parsing": A_DATE,
    "date_from_datetime_inexact": A_DATE,
    "date_past": N_("This date has to be in the past."),
    "date_future": N_("This date has to be in the future."),
    "time_parsing": A_TIME,
    "datetime_parsing": A_DATE,
    "datetime_from_date_parsing": A_DATE,
    "url_parsing": N_("Please write a whole web address, such as https://example.org."),
    "url_scheme": N_("Please write a whole web address, such as https://example.org."),
    "is_instance_of": CHOOSE_FILE,
}


def complaints(refused: ValidationError, model: type[BaseModel]) -> list[Complaint]:
    """One for each field, in the order of the model's fields."""
    first: dict[str, Complaint] = {}
    for detail in refused.errors(include_url=False):
        complaint = _complaint(detail, model)
        first.setdefault(complaint.field, complaint)
    order = list(model.model_fields)
    return sorted(first.values(), key=lambda one: _place(one.field, order))


def _place(name: str, order: list[str]) -> int:
    start = name.partition(".")[0]
    return order.index(start) if start in order else len(order)


def _complaint(detail: ErrorDetails, model: type[BaseModel]) -> Complaint:
    where = detail["loc"]
    name = _field_name(where, model)
    values = dict(detail.get("ctx") or {})
    if detail["type"] == "missing":
        return Complaint(name, _missing(where, model))
    if detail["type"] == "value_error":
        return _own_words(name, detail, values)
    if detail["type"] == "literal_error" and _only_yes(where, model):
        return Complaint(name, TICK_THIS)
    return Complaint(name, _SENTENCES.get(detail["type"], NOT_UNDERSTOOD), values)


def _own_words(name: str, detail: ErrorDetails, values: dict[str, Any]) -> Complaint:
    """A validator's `ValueError(N_("…"))` is already a sentence; Pydantic's own (an e-mail address, say) is not."""
    error = values.pop("error", None)
    if isinstance(error, NotAName):
        return Complaint(name, error.sentence, error.values)
    if isinstance(error, ValueError) and error.args:
        return Complaint(name, str(error.args[0]))
    return Complaint(name, N_("Please write an e-mail address, such as name@example.org."))


def _field_name(where: tuple[int | str, ...], model: type[BaseModel]) -> str:
    """`ratings.r1` for an entry of a group; the field alone for an entry of a list."""
    if not where:
        return ""
    start = str(where[0])
    field = model.model_fields.get(start)
    grouped = field is not None and get_origin(field.annotation) is dict
    return f"{start}.{where[1]}" if grouped and len(where) > 1 else start


def _missing(where: tuple[int | str, ...], model: type[BaseModel]) -> str:
    field = model.model_fields.get(str(where[0])) if where else None
    annotation = field.annotation if field is not None else None
    if isinstance(annotation, type) and issubclass(annotation, Upload):
        return CHOOSE_FILE
    if _only_yes(where, model):
        return TICK_THIS
    chosen = get_origin(annotation) is Literal or (isinstance(annotation, type) and issubclass(annotation, Enum))
    return CHOOSE_ONE if chosen else ANSWER_THIS


def _only_yes(where: tuple[int | str, ...], model: type[BaseModel]) -> bool:
    """Whether the field is a promise: a box that has to be ticked."""
    field = model.model_fields.get(str(where[0])) if where else None
    return field is not None and get_args(field.annotation) == (True,)
