"""Which duties of the rules a text asks of the peer, and what a good description says that it does not.

It reads sentence by sentence for words that its rules name. It does not understand a text: what is said in other words
is not seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from jobcheck.clauses import Clauses, Passage, divide, is_denial, is_excluded, passages, sentences
from jobcheck.notation import Index, Matches, Pattern, Span, Term, spans


@dataclass(frozen=True)
class Conflict:
    """A duty that does not fit the role. `principles` of the Code say why.

    It is said by one of the patterns in `says`, if no pattern of `unless` stands in the same stretch between pauses.
    """

    id: str
    title: str
    says: tuple[Pattern, ...]
    unless: tuple[Pattern, ...]
    principles: tuple[int, ...]
    why: str
    better: str

    @cached_property
    def terms(self) -> frozenset[Term]:
        """One of them is there wherever it is said."""
        return frozenset(order[0] for pattern in self.says for order in pattern.orders)


@dataclass(frozen=True)
class Expected:
    """What a good description says."""

    id: str
    title: str
    says: tuple[Pattern, ...]
    why: str
    add: str


@dataclass(frozen=True)
class Finding:
    conflict: Conflict
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    findings: tuple[Finding, ...]
    missing: tuple[Expected, ...]


class Rules:
    def __init__(self, conflicts: Iterable[Conflict], expected: Iterable[Expected]) -> None:
        self.conflicts = tuple(conflicts)
        self.expected = tuple(expected)
        self.duties = Index(pattern for one in self.conflicts for pattern in one.says + one.unless)
        self.good = Index(pattern for one in self.expected for pattern in one.says)

    def only(self, name: str) -> "Rules":
        return Rules((one for one in self.conflicts if one.id == name), ())


class Reading(NamedTuple):
    passage: Passage
    matches: Matches
    clauses: Clauses


def read(text: str, duties: Index) -> list[Reading]:
    """The passages in which there is a word that the rules name."""
    found = ((one, duties.match(one.whole)) for one in passages(text))
    return [Reading(one, matches, divide(one.whole)) for one, matches in found if matches.terms]


def examine(text: str, rules: Rules) -> Verdict:
    readings = read(text, rules.duties)
    findings = [
        Finding(conflict, tuple(one.passage.sentence for one in readings if asks(one, conflict)))
        for conflict in rules.conflicts
    ]
    matches = [found for found in map(rules.good.match, sentences(text)) if found.terms]
    return Verdict(
        findings=tuple(one for one in findings if one.sentences),
        missing=tuple(one for one in rules.expected if not _is_said(one, matches)),
    )


def asks(reading: Reading, conflict: Conflict) -> bool:
    """Whether it names the thing as a duty of the peer."""
    matches = reading.matches
    if conflict.terms.isdisjoint(matches.terms):
        return False
    found = {span for pattern in conflict.says for span in spans(pattern, matches)}
    if not found:
        return False
    excepted = {
        stretch
        for pattern in conflict.unless
        for span in spans(pattern, matches)
        for stretch in _stretches(matches, span)
    }
    return any(
        excepted.isdisjoint(_stretches(matches, (first, last)))
        and matches.places[last][1] > reading.passage.begins
        and not _is_denied_within(reading, first, last)
        and not is_excluded(reading.clauses, matches.places[first][0], matches.places[last][1])
        for first, last in sorted(found)
    )


def _is_denied_within(reading: Reading, first: int, last: int) -> bool:
    """ "Carry no caseload", "do not search": the denial comes right after the first word."""
    return last > first and is_denial(reading.clauses, *reading.matches.places[first + 1])


def _stretches(matches: Matches, span: Span) -> range:
    first, last = span
    return range(matches.stretches[first], matches.stretches[last] + 1)


def _is_said(expected: Expected, sentences: list[Matches]) -> bool:
    return any(spans(pattern, matches) for pattern in expected.says for matches in sentences)
