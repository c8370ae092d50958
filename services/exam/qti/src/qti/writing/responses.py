"""Response declarations, with their keys, and the interactions that take the answers."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from qti.markup import Element, add
from qti.model import Body, Choice, Gaps, Match, Multiple, Option, Order, Scenario, Short, Taken, Written
from qti.refusals import Why, refused
from qti.words import write, write_prompt


def declare(root: Element, id: str, body: Body, *, by_map: bool) -> None:
    """What the response may be, what is right, what it is worth. `by_map`: also where the key alone would do."""
    match body:
        case Choice(key=key):
            _keyed(_declaration(root, id, "single", "identifier"), [key])
        case Multiple(worth=worth):
            made = _declaration(root, id, "multiple", "identifier")
            _keyed(made, [option for option, points in worth.items() if points > 0])
            _mapped(made, worth, lower_bound="0")
        case Order(key=key):
            _keyed(_declaration(root, id, "ordered", "identifier"), key)
        case Match(key=key):
            made = _declaration(root, id, "multiple", "directedPair")
            pairs = [f"{left} {right}" for left, right in key.items()]
            _keyed(made, pairs)
            _mapped(made, dict.fromkeys(pairs, 1.0))
        case Short(key=key):
            _write_short(_declaration(root, id, "single", "string"), key)
        case Written():
            _declaration(root, id, "single", "string")
        case Gaps() | Scenario():
            raise AssertionError
        case never:
            assert_never(never)


def _write_short(declaration: Element, key: Mapping[str, float]) -> None:
    best = max(key.values(), default=0.0)
    _keyed(declaration, [next(words for words, worth in key.items() if worth == best)])
    _mapped(declaration, key)


def _declaration(root: Element, id: str, cardinality: str, base: str) -> Element:
    return add(root, "qti-response-declaration", identifier=id, cardinality=cardinality, base_type=base)


def _keyed(declaration: Element, values: Iterable[str]) -> None:
    correct = add(declaration, "qti-correct-response")
    for value in values:
        add(correct, "qti-value", value)


def _mapped(declaration: Element, worth: Mapping[str, float], **bounds: str) -> None:
    mapping = add(declaration, "qti-mapping", default_value="0", **bounds)
    for key, points in worth.items():
        add(mapping, "qti-map-entry", map_key=_attribute(key), mapped_value=_number(points))


def _number(points: float) -> str:
    return str(int(points)) if points == int(points) else repr(points)


def _attribute(words: str) -> str:
    """Words that an attribute gives back as they are: spaces come back as one."""
    if words != " ".join(words.split()) or not words.isprintable():
        raise refused(Why.WORDS, "an answer of the key")
    return words


def interact(body: Element, id: str, taken: Taken, prompt: str) -> None:
    match taken:
        case Choice(options=options):
            box = _box(body, "qti-choice-interaction", id, prompt, shuffle="false", max_choices="1")
            _choices(box, options)
        case Multiple(options=options, most=most):
            box = _box(body, "qti-choice-interaction", id, prompt, shuffle="false", max_choices=str(most))
            _choices(box, options)
        case Order(options=options):
            _choices(_box(body, "qti-order-interaction", id, prompt, shuffle="false"), options)
        case Match(options=options, targets=targets):
            pairs = str(len(options))
            box = _box(body, "qti-match-interaction", id, prompt, shuffle="false", max_associations=pairs)
            for side, limit in ((options, "1"), (targets, "0")):
                made = add(box, "qti-simple-match-set")
                for option in side:
                    one = add(made, "qti-simple-associable-choice", identifier=option.id, match_max=limit)
                    write(one, option.text)
        case never:
            assert_never(never)


def _box(body: Element, tag: str, id: str, prompt: str, **attributes: str) -> Element:
    box = add(body, tag, response_identifier=id, **attributes)
    write_prompt(box, prompt)
    return box


def _choices(box: Element, options: Iterable[Option]) -> None:
    for option in options:
        write(add(box, "qti-simple-choice", identifier=option.id), option.text)
