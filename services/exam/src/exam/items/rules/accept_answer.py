"""Whether an item takes an answer. It is asked at each save, and knows only the few words that a form has frozen."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from exam.items.rules.compose_answer import name_of
from exam.items.rules.write_answer import LONGEST, ONLY, Responses, Value
from shared.refusals import N_, Invalid

Rule = Sequence[Any]
"""What one response takes: `single` of these, `multiple` of these at most so many, `ordered` all of these, `matched`
from these to those, `text` of so many characters."""
Accepts = Mapping[str, Rule]
"""By response."""


class NotAnOption(Invalid):
    slug = "not-an-option"
    sentence = N_("Please choose one of the answers.")


class TooManyChosen(Invalid):
    slug = "too-many-chosen"
    sentence = N_("Please choose no more than {number}.")


class NotInOrder(Invalid):
    slug = "not-in-order"
    sentence = N_("Please give each line a number of its own, or give none.")


class TooLong(Invalid):
    slug = "answer-too-long"
    sentence = N_("Please keep it to {number} characters.")


def accepted(accepts: Accepts, responses: Responses) -> Responses:
    """The answer as it is kept; refused by name where the item does not take it. Nothing is always an answer."""
    if not responses.keys() <= accepts.keys():
        raise NotAnOption
    return {id: _TAKES[accepts[id][0]](id, value, *accepts[id][1:]) for id, value in responses.items()}


def accepts_of_before(offered: Collection[str]) -> Accepts:
    """Of a form that was put together when an item was a choice, or a text of one's own."""
    return {ONLY: ["single", [*offered]] if offered else ["text", LONGEST]}


def _single(id: str, value: Value, options: Collection[str]) -> Value:
    if value not in options:
        raise NotAnOption(name_of(id))
    return value


def _multiple(id: str, value: Value, options: Collection[str], most: int) -> Value:
    if isinstance(value, str) or not all(one in options for one in value):
        raise NotAnOption(name_of(id))
    chosen = {str(one) for one in value}
    if len(chosen) > most:
        raise TooManyChosen(name_of(id), number=most)
    return sorted(chosen)


def _ordered(id: str, value: Value, options: Collection[str]) -> Value:
    if isinstance(value, str) or len(value) != len(options) or not all(one in value for one in options):
        raise NotInOrder(name_of(id))
    return value


def _matched(id: str, value: Value, lefts: Collection[str], rights: Collection[str]) -> Value:
    pairs = sorted(one for one in value if isinstance(one, list))
    known = all(left in lefts and right in rights for left, right in pairs)
    if not known or len({left for left, _ in pairs}) < len(value):
        raise NotAnOption(name_of(id))
    return pairs


def _text(id: str, value: Value, longest: int) -> Value:
    if not isinstance(value, str):
        raise NotAnOption(name_of(id))
    if len(value) > longest:
        raise TooLong(name_of(id), number=longest)
    return value


_TAKES: Mapping[str, Callable[..., Value]] = {
    "single": _single,
    "multiple": _multiple,
    "ordered": _ordered,
    "matched": _matched,
    "text": _text,
}
