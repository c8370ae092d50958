"""Which way each response becomes points: the known templates, and what they say when they are written out.

What becomes of other outcomes than the score does not matter: no feedback that they could show is ever taken.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qti.markup import Element, child, children, everywhere, name
from qti.names import MAP_TEMPLATES, MATCH_TEMPLATES, RESPONSE, SCORE, How
from qti.reading.numbers import number
from qti.refusals import Why, refused

Scoring = Mapping[str, tuple[How, float]]
"""Of each response how it is scored, and what it counts."""
_SET = "qti-set-outcome-value"


@dataclass(frozen=True)
class _Gain:
    """What a rule makes of the score: it keeps what was there or not, adds points, and what these responses map to."""

    keeps: bool
    points: float = 0.0
    mapped: tuple[str, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not self.points and not self.mapped


def scoring_of(root: Element) -> Scoring:
    """Empty where nothing computes a score."""
    processing = child(root, "qti-response-processing")
    if processing is None:
        return {}
    rules, template = children(processing), processing.get("template")
    if template and not rules:
        return {RESPONSE: (_by_template(template), 1.0)}
    fixed = _fixed_outcomes(root, processing)
    if fixed.get(SCORE, 0.0) != 0:
        raise refused(Why.BOUNDS, "a score before any answer")
    found: dict[str, tuple[How, float]] = {}
    for rule in rules:
        for id, how, points in _rule(rule, fixed, first=not found):
            if id in found:
                raise refused(Why.PROCESSING, f"{id} counts twice")
            found[id] = how, points
    return found


def _by_template(address: str) -> How:
    """Hosts and endings differ from program to program; the name says which it is."""
    called = address.rstrip("/").rpartition("/")[2].removesuffix(".xml")
    if called in MATCH_TEMPLATES:
        return How.MATCH
    if called in MAP_TEMPLATES:
        return How.MAP
    raise refused(Why.PROCESSING, called)


def _fixed_outcomes(root: Element, processing: Element) -> dict[str, float]:
    """Outcomes that are numbers and that no rule sets, like the highest score; and what the score begins with."""
    changed = {one.get("identifier") for one in everywhere(processing, _SET)} - {SCORE}
    found = {}
    for outcome in children(root, "qti-outcome-declaration"):
        values = everywhere(outcome, "qti-value")
        numeric = outcome.get("base-type") in ("float", "integer")
        if len(values) == 1 and numeric and outcome.get("identifier") not in changed:
            found[outcome.get("identifier", "")] = number(values[0].text, Why.BOUNDS)
    return found


_Part = tuple[str, How, float]


def _rule(rule: Element, fixed: Mapping[str, float], *, first: bool) -> Iterator[_Part]:
    match name(rule):
        case "qti-set-outcome-value":
            gain = _gain([rule], fixed)
            if gain is not None:
                yield from _always(gain, first=first)
        case "qti-response-condition":
            yield from _condition(rule, fixed, first=first)
        case tag:
            raise refused(Why.PROCESSING, tag)


def _always(gain: _Gain, *, first: bool) -> Iterator[_Part]:
    if gain.points or not (first or gain.keeps):
        raise refused(Why.PROCESSING, "a score that is set anew")
    yield from ((id, How.MAP, 1.0) for id in gain.mapped)


def _condition(rule: Element, fixed: Mapping[str, float], *, first: bool) -> Iterator[_Part]:
    """One branch counts: if it is right, or if something was answered. Before it may stand: if nothing was."""
    empty: set[str] = set()
    counted: list[_Part] = []
    branches = [_branch(one, fixed) for one in children(rule)]
    last = max((at for at, (_, gain) in enumerate(branches) if gain is not None), default=-1)
    for at, (test, gain) in enumerate(branches):
        if gain is None or (gain.is_nothing and (first or gain.keeps)):
            if test is not None and name(test) == "qti-is-null":
                empty.add(_variable(test))
            elif at < last:
                raise refused(Why.PROCESSING, "a condition for nothing, before another")
            continue
        if counted or not (first or gain.keeps):
            raise refused(Why.PROCESSING, "a score that is set anew")
        counted.append(_counted(test, gain, empty))
    yield from counted


def _branch(branch: Element, fixed: Mapping[str, float]) -> tuple[Element | None, _Gain | None]:
    """What it tests, if it tests anything, and what it then makes of the score."""
    if name(branch) == "qti-response-else":
        return None, _gain(children(branch), fixed)
    if not children(branch):
        raise refused(Why.PROCESSING, "a condition without a test")
    test, *then = children(branch)
    return test, _gain(then, fixed)


def _counted(test: Element | None, gain: _Gain, empty: set[str]) -> _Part:
    """What counts, and how. `empty`: the responses that were looked at before, and were given."""
    if test is not None and name(test) == "qti-match" and not gain.mapped:
        id = _matched(test)
        if empty <= {id}:
            return id, How.MATCH, gain.points
    if len(gain.mapped) == 1 and not gain.points:
        given = empty if test is None else _given(test) | empty
        if given == {*gain.mapped}:
            return gain.mapped[0], How.MAP, 1.0
    raise refused(Why.PROCESSING, "else" if test is None else f"if {name(test)}")


def _given(test: Element) -> set[str]:
    if name(test) == "qti-not" and name(_only(test)) == "qti-is-null":
        return {_variable(_only(test))}
    raise refused(Why.PROCESSING, f"if {name(test)}")


def _matched(test: Element) -> str:
    parts = {name(one): one.get("identifier", "") for one in children(test)}
    if {*parts} != {"qti-variable", "qti-correct"} or len({*parts.values()}) != 1:
        raise refused(Why.PROCESSING, "if qti-match of something else")
    return str(parts["qti-variable"])


def _variable(test: Element) -> str:
    return str(_only(test).get("identifier", ""))


def _gain(rules: list[Element], fixed: Mapping[str, float]) -> _Gain | None:
    """What these make of the score; None where they leave it alone."""
    if any(name(rule) != _SET for rule in rules):
        raise refused(Why.PROCESSING, "rules within rules")
    scores = [rule for rule in rules if rule.get("identifier") == SCORE]
    if len(scores) > 1:
        raise refused(Why.PROCESSING, "a score that is set anew")
    return _value(_only(scores[0]), fixed) if scores else None


def _value(expression: Element, fixed: Mapping[str, float]) -> _Gain:
    match name(expression), expression.get("identifier", ""):
        case "qti-base-value", _:
            return _Gain(False, number(expression.text, Why.PROCESSING))
        case "qti-map-response", id:
            return _Gain(False, mapped=(id,))
        case "qti-variable", id if id == SCORE:
            return _Gain(True)
        case "qti-variable", id if id in fixed:
            return _Gain(False, fixed[id])
        case "qti-sum", _:
            parts = [_value(one, fixed) for one in children(expression)]
            if sum(part.keeps for part in parts) <= 1:
                mapped = tuple(id for part in parts for id in part.mapped)
                return _Gain(any(part.keeps for part in parts), sum(part.points for part in parts), mapped)
        case _:
            pass
    raise refused(Why.PROCESSING, name(expression))


def _only(element: Element) -> Element:
    found = children(element)
    if len(found) != 1:
        raise refused(Why.PROCESSING, name(element))
    return found[0]
