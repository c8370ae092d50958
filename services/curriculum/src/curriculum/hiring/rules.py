"""What in a job description conflicts with the role of a peer specialist, and what it leaves out.

It reads sentence by sentence for words that its rules name. It does not understand a text: what is said in other words
is not seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from curriculum.hiring.clauses.rules import Asked, Reading, asked, goes_without, is_denial, read, sentences
from curriculum.hiring.phrases.rules import Heard, Index, Line, Span, spans


@dataclass(frozen=True)
class Conflict:
    """A duty that does not fit the role. `principles` of the Code say why.

    It is said by one of the lines in `says`, if no line of `unless` stands in the same stretch between pauses.
    """

    id: str
    title: str
    says: tuple[Line, ...]
    unless: tuple[Line, ...]
    principles: tuple[int, ...]
    why: str
    better: str


@dataclass(frozen=True)
class Wanted:
    """What a good description says."""

    id: str
    title: str
    says: tuple[Line, ...]
    why: str
    add: str


@dataclass(frozen=True)
class Found:
    conflict: Conflict
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    found: tuple[Found, ...]
    missing: tuple[Wanted, ...]


class Rules:
    def __init__(self, conflicts: Iterable[Conflict], wanted: Iterable[Wanted]) -> None:
        self.conflicts = tuple(conflicts)
        self.wanted = tuple(wanted)
        self.duties = Index(line for one in self.conflicts for line in one.says + one.unless)
        self.good = Index(line for one in self.wanted for line in one.says)

    def only(self, name: str) -> "Rules":
        return Rules((one for one in self.conflicts if one.id == name), ())


class _Passage(NamedTuple):
    asked: Asked
    heard: Heard
    reading: Reading


def examine(text: str, rules: Rules) -> Verdict:
    passages = [_Passage(one, rules.duties.hear(one.whole), read(one.whole)) for one in asked(text)]
    found = [
        Found(conflict, tuple(one.asked.sentence for one in passages if _names(one, conflict)))
        for conflict in rules.conflicts
    ]
    said = [rules.good.hear(sentence) for sentence in sentences(text)]
    return Verdict(
        found=tuple(one for one in found if one.sentences),
        missing=tuple(
            one for one in rules.wanted if not any(spans(line, heard) for line in one.says for heard in said)
        ),
    )


def _names(passage: _Passage, conflict: Conflict) -> bool:
    """Whether it names the thing as a duty of the peer."""
    heard = passage.heard
    found = {span for line in conflict.says for span in spans(line, heard)}
    if not found:
        return False
    unless = {stretch for line in conflict.unless for span in spans(line, heard) for stretch in _stretches(heard, span)}
    return any(
        unless.isdisjoint(_stretches(heard, (first, last)))
        and heard.places[last][1] > passage.asked.begins
        and not _denied_within(passage, first, last)
        and not goes_without(passage.reading, heard.places[first][0], heard.places[last][1])
        for first, last in sorted(found)
    )


def _denied_within(passage: _Passage, first: int, last: int) -> bool:
    """ "Carry no caseload", "do not search": the denial comes right after the first word."""
    return last > first and is_denial(passage.reading, *passage.heard.places[first + 1])


def _stretches(heard: Heard, span: Span) -> range:
    first, last = span
    return range(heard.stretches[first], heard.stretches[last] + 1)
