"""No alternative in the expressions that read clauses without a sentence of the corpus that needs it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from jobcheck import clauses, examine, load, others
from jobcheck.cases import texts

Expression = re.Pattern[str]
Call = tuple[str, tuple[Any, ...]]
_TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<open>\((?:\?(?:<?[=!]|[-a-z]*:))?)|(?P<close>\))|(?P<bar>\|)|.", re.S
)


class Alternative(NamedTuple):
    among: str
    text: str
    start: int
    end: int


class Recorder:
    """Does what an expression does, and keeps what it was asked."""

    def __init__(self, expression: Expression) -> None:
        self.expression = expression
        self.pattern = expression.pattern
        self.calls: dict[Call, None] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            asked = ("finditer", arguments[1:]) if name == "sub" else (name, arguments)
            self.calls[asked] = None
            return getattr(self.expression, name)(*arguments)

        return call


def alternatives(pattern: str) -> Iterator[Alternative]:
    """Of each group that has more than one, and of the whole, from the inside out."""
    groups: list[list[int]] = [[0]]
    for token in _TOKEN.finditer(pattern):
        if token["open"]:
            groups.append([token.end()])
        elif token["bar"]:
            groups[-1].append(token.end())
        elif token["close"]:
            yield from _parts(pattern, groups.pop(), token.start())
    yield from _parts(pattern, groups.pop(), len(pattern))


def _parts(pattern: str, starts: list[int], end: int) -> Iterator[Alternative]:
    among = " ".join(pattern[starts[0] : end].split())
    ends = [*(start - 1 for start in starts[1:]), end]
    for first, last in zip(starts, ends, strict=True) if len(starts) > 1 else ():
        yield Alternative(among, " ".join(pattern[first:last].split()), first, last)


def without(expression: Expression, one: Alternative) -> Expression:
    """The expression without this alternative and a bar beside it."""
    pattern = expression.pattern
    bar_after = pattern[one.end : one.end + 1] == "|"
    start, end = (one.start, one.end + 1) if bar_after else (one.start - 1, one.end)
    return re.compile(pattern[:start] + pattern[end:], expression.flags)


def is_needed(one: Alternative, recorder: Recorder) -> bool:
    """Whether something that was asked is answered otherwise without it."""
    expression = recorder.expression
    itself = re.compile(expression.pattern[one.start : one.end], expression.flags)
    near = [call for call in recorder.calls if itself.search(call[1][0])]
    if not near:
        return False
    poorer = without(expression, one)
    return any(_answer(expression, call) != _answer(poorer, call) for call in near)


def unneeded(recorders: list[Recorder]) -> list[str]:
    """What several expressions share is needed if one of them needs it; the shorter ones are quicker to ask."""
    places: dict[tuple[str, str], list[tuple[Alternative, Recorder]]] = defaultdict(list)
    for recorder in sorted(recorders, key=lambda one: len(one.pattern)):
        for one in alternatives(recorder.pattern):
            places[one.among, one.text].append((one, recorder))
    return [
        f"{text} in {among}"
        for (among, text), found in places.items()
        if not any(is_needed(one, recorder) for one, recorder in found)
    ]


def _answer(expression: Expression, call: Call) -> object:
    name, arguments = call
    answer = getattr(expression, name)(*arguments)
    if name == "finditer":
        return [found.span() for found in answer]
    return answer.span() if isinstance(answer, re.Match) else answer


def record(patch: pytest.MonkeyPatch, *modules: ModuleType) -> list[Recorder]:
    recorders: dict[Expression, Recorder] = {}
    for module in modules:
        for name, one in list(vars(module).items()):
            if isinstance(one, re.Pattern):
                patch.setattr(module, name, recorders.setdefault(one, Recorder(one)))
    return list(recorders.values())


def test_every_alternative_has_a_sentence_that_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = load()
    recorders = record(monkeypatch, clauses, others)

    for text in texts():
        examine(text, rules)

    assert [recorder.pattern for recorder in recorders if not recorder.calls] == []
    assert unneeded(recorders) == []


def test_an_alternative_that_nothing_needs_is_named() -> None:
    recorder = Recorder(re.compile(r"(?:not|never|cannot)\s(?!be|go)[a-z]+|[|(]\(x\)"))

    for text in ("not so", "you cannot stay", "never go", "never mind"):
        recorder.search(text)

    assert sorted(one.partition(" in ")[0] for one in unneeded([recorder])) == [r"[|(]\(x\)", "be"]
