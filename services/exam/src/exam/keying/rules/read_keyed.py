"""Between what stands on a sheet and an answer: letters and numbers as the paper has them, and words as they are.

`b` is one option, `a c` several, `c a b` an order, `a2 b1` pairs. The marks are those of `exam.prints`.
"""

import re
from collections.abc import Mapping, Sequence

from exam.items.rules import Accepts, Responses, Rule, Value, accepted
from exam.prints.rules import MARKS
from shared.refusals import N_, Invalid

_BETWEEN = re.compile(r"[\s.,;()>/-]")
_PAIR = re.compile(r"([a-z])(\d{1,2})")
_UNKNOWN = "?"
"""No option is called so."""


class NotOnTheSheet(Invalid):
    slug = "not-on-the-sheet"
    sentence = N_(
        "This question cannot be answered so. Please key the letters and numbers as they stand on the sheet. "
        "If the sheet itself is wrong there, leave this empty."
    )


def field_of(position: int, response: str) -> str:
    """The name of what is keyed for one response."""
    return f"{position}-{response}"


def answer_keyed(position: int, accepts: Accepts, keyed: Mapping[str, str]) -> Responses:
    """What was keyed for one question; refused by its field where the question does not take it."""
    found: Responses = {}
    for response, rule in accepts.items():
        name = field_of(position, response)
        if typed := keyed.get(name, "").strip():
            try:
                found |= accepted(accepts, {response: _value(rule, typed)})
            except Invalid:
                raise NotOnTheSheet(f"answers.{name}") from None
    return found


def as_keyed(rule: Rule, value: Value) -> str:
    """An answer as a sheet says it."""
    if rule[0] == "text":
        return str(value)
    letters = {id: mark for mark, id in _letters(rule[1]).items()}
    if rule[0] == "matched":
        numbers = {id: number for number, id in _numbers(rule[2]).items()}
        return " ".join(f"{letters[pair[0]]}{numbers[pair[1]]}" for pair in value)
    return " ".join(letters[str(id)] for id in ([value] if isinstance(value, str) else value))


def differ(one: Responses, other: Responses) -> bool:
    """Whether two people keyed different things; how many spaces stand between words is nobody's answer."""
    return _spaced(one) != _spaced(other)


def _value(rule: Rule, typed: str) -> Value:
    if rule[0] == "text":
        return typed
    marks, letters = _BETWEEN.sub("", typed.lower()), _letters(rule[1])
    if rule[0] == "matched":
        numbers = _numbers(rule[2])
        pairs = [[letters.get(left, _UNKNOWN), numbers.get(right, _UNKNOWN)] for left, right in _PAIR.findall(marks)]
        return _UNKNOWN if _PAIR.sub("", marks) else pairs
    chosen = [letters.get(mark, _UNKNOWN) for mark in marks]
    return chosen[0] if rule[0] == "single" and len(chosen) == 1 else chosen


def _letters(ids: Sequence[str]) -> dict[str, str]:
    return dict(zip(MARKS, ids, strict=False))


def _numbers(ids: Sequence[str]) -> dict[str, str]:
    return {str(number): id for number, id in enumerate(ids, 1)}


def _spaced(responses: Responses) -> dict[str, Value]:
    return {id: " ".join(value.split()) if isinstance(value, str) else value for id, value in responses.items()}
