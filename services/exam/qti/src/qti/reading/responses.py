"""What takes an answer, and what is right: each interaction as one of our kinds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from qti.markup import Element, child, children, everywhere, name
from qti.model import Choice, Match, Multiple, Option, Order, Taken
from qti.names import How
from qti.reading.numbers import number, whole
from qti.refusals import Left, Reason, Why, refused
from qti.words import PARAGRAPH, inside

UNLIMITED: Final = 0
_OPTIONS: Final = ("qti-simple-choice", "qti-inline-choice")


@dataclass(frozen=True)
class Declared:
    """A response declaration. `worth`: its mapping, None where it has none."""

    id: str
    cardinality: str
    base: str
    correct: tuple[str, ...]
    worth: Mapping[str, float] | None
    default: float = 0.0
    lower: float | None = None
    upper: float | None = None
    by_letter: bool = False


def declared(root: Element) -> dict[str, Declared]:
    found: dict[str, Declared] = {}
    for one in children(root, "qti-response-declaration"):
        id = one.get("identifier", "")
        if id in found:
            raise refused(Why.IDENTIFIER, id)
        found[id] = _declared(id, one)
    return found


def _declared(id: str, element: Element) -> Declared:
    correct = child(element, "qti-correct-response")
    values = () if correct is None else tuple(_value(one) for one in children(correct, "qti-value"))
    cardinality, base = element.get("cardinality", ""), element.get("base-type", "")
    mapping = child(element, "qti-mapping")
    if mapping is None:
        return Declared(id, cardinality, base, values, None)
    entries = children(mapping, "qti-map-entry")
    worth = {_value_of(one.get("map-key")): number(one.get("mapped-value"), Why.KEY) for one in entries}
    if len(worth) < len(entries):
        raise refused(Why.KEY, "an answer stands twice")
    lower, upper = (_bound(mapping.get(bound)) for bound in ("lower-bound", "upper-bound"))
    default = number(mapping.get("default-value", "0"), Why.BOUNDS)
    by_letter = any(one.get("case-sensitive") == "true" for one in entries)
    return Declared(id, cardinality, base, values, worth, default, lower, upper, by_letter)


def _bound(text: str | None) -> float | None:
    return None if text is None else number(text, Why.BOUNDS)


def _value(element: Element) -> str:
    return _value_of(element.text)


def _value_of(text: str | None) -> str:
    return " ".join((text or "").split())


def taken(box: Element, response: Declared, how: How) -> tuple[Taken, float, set[Reason]]:
    """The question, how many points one is worth there, and what is let go."""
    match name(box):
        case "qti-choice-interaction" if response.cardinality == "single":
            return _choice(box, response, how)
        case "qti-inline-choice-interaction":
            return _choice(box, response, how)
        case "qti-choice-interaction":
            return _multiple(box, response, how)
        case "qti-order-interaction":
            return _order(box, response, how)
        case _:
            return _match(box, response, how)


def prompt_of(box: Element) -> str:
    found = child(box, "qti-prompt")
    return "" if found is None else inside(found)


def _refuse_unless(response: Declared, cardinality: str, base: str) -> None:
    if (response.cardinality, response.base) != (cardinality, base):
        raise refused(Why.KEY, f"{response.cardinality} {response.base}")


def options_of(parent: Element, *names: str) -> tuple[Option, ...]:
    found = tuple(Option(one.get("identifier", ""), inside(one)) for one in everywhere(parent, *(names or _OPTIONS)))
    ids = {one.id for one in found}
    if len(ids) < len(found) or "" in ids:
        raise refused(Why.IDENTIFIER, "options")
    if any(not one.text or PARAGRAPH in one.text for one in found):
        raise refused(Why.STEM, "an option without words, or with paragraphs")
    return found


def _refuse_unless_options(options: Iterable[Option], ids: Iterable[str]) -> None:
    if not {*ids} <= {one.id for one in options}:
        raise refused(Why.KEY, "it names what is no option")


def _scale(points: Iterable[float]) -> float:
    """What one is worth, where whatever is right is worth the same and all else nothing."""
    worth = {one for one in points if one != 0}
    if len(worth) != 1 or min(worth) < 0:
        raise refused(Why.BOUNDS, "what is right has different points, or what is wrong takes some away")
    return worth.pop()


def _choice(box: Element, response: Declared, how: How) -> tuple[Taken, float, set[Reason]]:
    _refuse_unless(response, "single", "identifier")
    options = options_of(box)
    if how is How.MATCH:
        _refuse_unless_options(options, response.correct)
        if len(response.correct) != 1:
            raise refused(Why.KEY, f"{len(response.correct)} right answers")
        return Choice(options, response.correct[0]), 1.0, set()
    points = _mapped(response, options)
    scale = _scale(points.values())
    _refuse_unless_within(response, 0.0, scale)
    right = [id for id, worth in points.items() if worth]
    if len(right) != 1:
        raise refused(Why.KEY, f"{len(right)} right answers")
    return Choice(options, right[0]), scale, set()


def _mapped(response: Declared, options: Iterable[Option]) -> dict[str, float]:
    if response.worth is None:
        raise refused(Why.KEY, "no mapping")
    _refuse_unless_options(options, response.worth)
    return {one.id: response.worth.get(one.id, response.default) for one in options}


def _refuse_unless_within(response: Declared, least: float, most: float) -> None:
    """Bounds that no answer reaches bind nobody."""
    if (response.lower or 0.0) > least or (response.upper is not None and response.upper < most):
        raise refused(Why.BOUNDS)


def _multiple(box: Element, response: Declared, how: How) -> tuple[Taken, float, set[Reason]]:
    _refuse_unless(response, "multiple", "identifier")
    if how is How.MATCH:
        raise refused(Why.ALL_OR_NOTHING, "several options")
    options = options_of(box)
    points = _mapped(response, options)
    most = whole(box.get("max-choices", "1"), Why.KEY)
    most = len(options) if most == UNLIMITED else min(most, len(options))
    best = sorted((worth for worth in points.values() if worth > 0), reverse=True)[:most]
    if any(worth < 0 for worth in points.values()) and response.lower != 0:
        raise refused(Why.BOUNDS, "less than nothing")
    _refuse_unless_within(response, 0.0, sum(best))
    return Multiple(options, most, points), 1.0, set()


def _order(box: Element, response: Declared, how: How) -> tuple[Taken, float, set[Reason]]:
    _refuse_unless(response, "ordered", "identifier")
    if how is How.MAP:
        raise refused(Why.PROCESSING, "an order that is mapped")
    options = options_of(box)
    if sorted(response.correct) != sorted(one.id for one in options) or box.get("max-choices", "0") not in (
        "0",
        str(len(options)),
    ):
        raise refused(Why.KEY, "an order of some of the options")
    if box.get("shuffle") == "true" and [one.id for one in options] == [*response.correct]:
        return Order(options[::-1], response.correct), 1.0, set()
    return Order(options, response.correct), 1.0, set()


def _match(box: Element, response: Declared, how: How) -> tuple[Taken, float, set[Reason]]:
    _refuse_unless(response, "multiple", "directedPair")
    if how is How.MATCH:
        raise refused(Why.ALL_OR_NOTHING, "several pairs")
    sides = children(box, "qti-simple-match-set")
    if len(sides) != 2 or response.worth is None or response.default:
        raise refused(Why.KEY, "two sides and a mapping belong to it")
    options, targets = (options_of(side, "qti-simple-associable-choice") for side in sides)
    if {one.id for one in options} & {one.id for one in targets}:
        raise refused(Why.IDENTIFIER, "an option stands on both sides")
    limits = [one.get("match-max") for one in everywhere(sides[0], "qti-simple-associable-choice")]
    pairs = [tuple(pair.split()) for pair, worth in response.worth.items() if worth]
    key = {pair[0]: pair[1] for pair in pairs if len(pair) == 2}
    _refuse_unless_options(options, key)
    _refuse_unless_options(targets, key.values())
    if {*limits} != {"1"} or len(key) < len(options) or len(pairs) != len(key):
        raise refused(Why.KEY, "not one half for each option")
    if whole(box.get("max-associations", "1"), Why.KEY) not in (UNLIMITED, *range(len(options), 1000)):
        raise refused(Why.BOUNDS, "fewer pairs than options")
    scale = _scale(response.worth.values())
    _refuse_unless_within(response, 0.0, scale * len(key))
    several = {one.get("match-max") for one in everywhere(sides[1], "qti-simple-associable-choice")} != {"0"}
    return Match(options, targets, key), scale, {Reason(Left.TARGETS)} if several else set()
