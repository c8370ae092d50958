"""`python -m jobcheck.cases`: what the rules say and no sentence of the corpus is a case of.

A phrase has its case where it would do alone in its part of the pattern: in a sentence that asks for the duty by it,
or, under `unless`, in one that is left alone because of it. An entry of a list has one if it would do in one pattern.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from jobcheck.check import Conflict, Reading, asks, read
from jobcheck.clauses import Passage, divide, sentences
from jobcheck.measure import CORPUS
from jobcheck.notation import BETWEEN, LIST, Index, Notation, Pattern, phrases_of, spans
from jobcheck.reading import RULES, load, read_yaml

SENTENCES = CORPUS.parent / "sentences"
Holds = Callable[[Pattern, Reading], bool]


class Saying(NamedTuple):
    """A phrase in its part of a pattern; in a list of words, `kind` is "words" and there is no pattern."""

    owner: str
    kind: str
    phrase: str
    pattern: str = ""
    part: int = 0


def texts() -> Iterator[str]:
    """Everything that may be a case: the texts, and the sentences beside each duty and in the corpus."""
    for file in CORPUS.glob("*.yaml"):
        yield from (one["text"] for one in read_yaml(file))
    for file in [*RULES.glob("duties/*.yaml"), *SENTENCES.glob("*.yaml")]:
        stated = read_yaml(file)
        yield from (sentence for kind in ("yes", "no") for sentence in stated.get(kind, ()))
    yield from read_yaml(RULES / "shared.yaml")["fine"]


def without_case(texts: Iterable[str], folder: Path = RULES) -> list[Saying]:
    search = _Search(folder)
    for text in texts:
        for reading in read(text, search.rules.duties):
            for conflict in search.rules.conflicts:
                search.try_duty(conflict, reading)
        for sentence in sentences(text):
            search.try_expected(sentence)
    return sorted(search.open)


class _Search:
    """The patterns as they are written, and what has no case so far (`open`)."""

    def __init__(self, folder: Path) -> None:
        self.rules = load(folder)
        self._words: dict[str, str] = read_yaml(folder / "shared.yaml")["words"]
        self._notation = Notation(self._words)
        self._written = {
            place: [(one, self._notation.pattern(one), self._sayings(*place, one)) for one in patterns]
            for place, patterns in _written(folder).items()
        }
        self.open = {Saying(name, "words", phrase) for name in self._words for phrase in phrases_of(self._words[name])}
        self.open |= {one for patterns in self._written.values() for *_, sayings in patterns for one in sayings}
        self._phrases = {one: self._notation.pattern(one.phrase) for one in self.open}
        self._index = Index(self._phrases.values())

    def try_duty(self, conflict: Conflict, reading: Reading) -> None:
        if not asks(reading, replace(conflict, unless=())):
            return
        if asks(reading, conflict):
            self._try(conflict.id, "says", reading, lambda one, it: asks(it, replace(conflict, says=(one,))))
        else:
            self._try(conflict.id, "unless", reading, lambda one, it: not asks(it, replace(conflict, unless=(one,))))

    def try_expected(self, sentence: str) -> None:
        reading = Reading(Passage(sentence), self.rules.good.match(sentence), divide(sentence))
        for expected in self.rules.expected:
            self._try(expected.id, "expected", reading, lambda one, it: bool(spans(one, it.matches)))

    def _try(self, owner: str, kind: str, reading: Reading, holds: Holds) -> None:
        """Takes from `open` what alone, in its pattern, makes this hold."""
        for written, pattern, sayings in self._written[owner, kind]:
            if holds(pattern, reading):
                there = self._there(sayings & self.open, reading)
                self.open -= {one for one in there if _holds_alone(self._alone(one, written), reading, holds)}

    def _there(self, sayings: frozenset[Saying], reading: Reading) -> list[Saying]:
        matches = self._index.match(reading.passage.whole)
        return [one for one in sayings if spans(self._phrases[one], matches)]

    def _alone(self, saying: Saying, pattern: str) -> Pattern:
        """The pattern with this phrase alone in its part, or this entry alone in its list."""
        if saying.kind == "words":
            return Notation({**self._words, saying.owner: saying.phrase}).pattern(pattern)
        parts = BETWEEN.split(pattern)
        parts[2 * saying.part] = saying.phrase
        return self._notation.pattern(" ".join(parts))

    def _sayings(self, owner: str, kind: str, pattern: str) -> frozenset[Saying]:
        own = (
            Saying(owner, kind, phrase, pattern, number)
            for number, part in enumerate(BETWEEN.split(pattern)[::2])
            for phrase in phrases_of(part)
        )
        return frozenset([*own, *self._entries(pattern)])

    def _entries(self, pattern: str) -> Iterator[Saying]:
        """Of the lists that a pattern names, and of those that they name."""
        for name in LIST.findall(pattern):
            yield from (Saying(name, "words", phrase) for phrase in phrases_of(self._words[name]))
            yield from self._entries(self._words[name])


def _written(folder: Path) -> dict[tuple[str, str], list[str]]:
    shared = read_yaml(folder / "shared.yaml")
    found = {(one["id"], "expected"): one["says"] for one in shared["expected"]}
    for name in shared["order"]:
        stated = read_yaml(folder / "duties" / f"{name}.yaml")
        found |= {(name, kind): stated.get(kind, []) for kind in ("says", "unless")}
    return found


def _holds_alone(alone: Pattern, reading: Reading, holds: Holds) -> bool:
    own = Index([alone]).match(reading.passage.whole)
    return holds(alone, reading._replace(matches=own._replace(terms={**reading.matches.terms, **own.terms})))


if __name__ == "__main__":
    found = without_case(texts())
    for one in found:
        print(f"{one.owner} {one.kind}: {one.phrase}" + (f"   in {one.pattern}" if one.pattern else ""))
    sys.exit(1 if found else 0)
