"""Between an answer and the fields of a form.

The field of the only response is `answer`, of another one `answers.<response>`; where each option has a field of its
own (its number in an order, its other half) that is `answers.<response>.<option>`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from exam.items.rules.write_answer import ONLY, Responses, Value


def name_of(response: str, option: str = "") -> str:
    if option:
        return f"answers.{response}.{option}"
    return "answer" if response == ONLY else f"answers.{response}"


def composed(accepts: Mapping[str, Sequence[Any]], fields: Mapping[str, str]) -> Responses:
    """The answer that a form gives. An order in which numbers are missing, or come twice, is one with gaps."""
    given = {id: _value(id, rule, fields) for id, rule in accepts.items()}
    return {id: value for id, value in given.items() if value}


def fields_of(accepts: Mapping[str, Sequence[Any]], responses: Mapping[str, Value]) -> dict[str, str]:
    """What stands in each field where this is the answer."""
    found: dict[str, str] = {}
    for id, value in responses.items():
        match accepts[id][0]:
            case "ordered":
                found |= {name_of(id, str(option)): str(number) for number, option in enumerate(value, 1)}
            case "matched":
                found |= {name_of(id, pair[0]): pair[1] for pair in value}
            case _:
                found[name_of(id)] = value if isinstance(value, str) else "\n".join(map(str, value))
    return found


def _value(id: str, rule: Sequence[Any], fields: Mapping[str, str]) -> Value:
    match rule[0]:
        case "multiple":
            return fields.get(name_of(id), "").split()
        case "ordered":
            numbers = {option: fields.get(name_of(id, option), "") for option in rule[1]}
            return _in_order({option: number for option, number in numbers.items() if number})
        case "matched":
            halves = {left: fields.get(name_of(id, left), "") for left in rule[1]}
            return [[left, right] for left, right in sorted(halves.items()) if right]
        case _:
            return fields.get(name_of(id), "")


def _in_order(numbers: Mapping[str, str]) -> list[str]:
    """A number that is given twice is no place: of these none counts, though the answer is not empty."""
    given = list(numbers.values())
    once = [option for option in numbers if given.count(numbers[option]) == 1]
    return sorted(once, key=lambda option: (len(numbers[option]), numbers[option])) or [*numbers][:1]
