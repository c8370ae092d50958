"""An answer is what was given to each response of an item, by the response's id; what has none is not there."""

import json
import re
from collections.abc import Mapping
from typing import Any
from unicodedata import normalize

Value = str | list[str] | list[list[str]]
"""An option, or words; options in an order or without one; pairs."""
Responses = dict[str, Value]
ONLY = "R"
"""The id of the response where an item has one only."""
LONGEST, MOST = 20_000, 40
"""Characters of a text; responses of an answer, and choices in one of them."""
_ID = re.compile(r"[A-Za-z][A-Za-z0-9]{0,15}")


def normal(sent: object) -> Responses:
    """What was sent, by response: composed characters, LF, and without what is empty. ValueError if it is no answer.

    Words or a list alone answer the only response. What people typed is else left as it is, so that whoever goes on
    typing goes on where they were.
    """
    by_id = sent if isinstance(sent, dict) else {ONLY: sent}
    if len(by_id) > MOST or not all(isinstance(id, str) and _ID.fullmatch(id) for id in by_id):
        raise ValueError("no response has such an id")
    given = {id: _value(value) for id, value in by_id.items()}
    return {id: value for id, value in given.items() if not _is_empty(value)}


def canonical(responses: Mapping[str, Value]) -> str:
    """The one way in which an answer is written down."""
    return json.dumps(responses, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def read_answer(text: str) -> Responses:
    """What was written down; before there were several responses, it was the only one's own words."""
    if text.startswith("{"):
        try:
            found = json.loads(text)
        except ValueError:
            found = None
        if isinstance(found, dict) and canonical(found) == text:
            return found
    return {ONLY: text} if text.strip() else {}


def same(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    """Whether two answers are alike, apart from the spaces around them: a form sends none."""
    return _trimmed(one) == _trimmed(other)


def _trimmed(responses: Mapping[str, Value]) -> dict[str, Value]:
    return {id: value.strip() if isinstance(value, str) else value for id, value in responses.items()}


def _is_empty(value: Value) -> bool:
    return not (value.strip() if isinstance(value, str) else value)


def _value(value: Any) -> Value:
    if isinstance(value, str):
        return _text(value)
    if not isinstance(value, list) or len(value) > MOST:
        raise ValueError("an answer is a text, or a list of choices")
    if all(isinstance(one, str) for one in value):
        return [_text(one) for one in value]
    if all(isinstance(one, list) and len(one) == 2 and all(isinstance(side, str) for side in one) for one in value):
        return [[_text(side) for side in one] for one in value]
    raise ValueError("an answer is a list of choices, or of pairs of them")


def _text(value: str) -> str:
    """No database keeps a NUL; half a character cannot be written down at all."""
    if len(value) > LONGEST or "\0" in value:
        raise ValueError("this text cannot be kept")
    if value.isascii():
        return value.replace("\r\n", "\n").replace("\r", "\n") if "\r" in value else value
    value.encode()
    return normalize("NFC", value.replace("\r\n", "\n").replace("\r", "\n"))
