"""What in a job description conflicts with the role of a peer specialist, and what it leaves out.

It reads sentence by sentence for words that its rules name. It does not understand a text: what is said in other words
is not seen, and a sentence that says what the job is not is passed over.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

Patterns = tuple[re.Pattern[str], ...]
_MARK = re.compile(r"^\s*(?:[-*•–]|\d+[.)])\s+")
_END = re.compile(r"(?<=[.!?;])\s+")
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|without|cannot|neither|instead of|rather than|n't|refrain\w*|free of|outside)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Conflict:
    """A duty that does not fit the role. `principles` of the Code say why."""

    id: str
    title: str
    patterns: Patterns
    principles: tuple[int, ...]
    why: str
    better: str


@dataclass(frozen=True)
class Wanted:
    """What a good description says."""

    id: str
    title: str
    patterns: Patterns
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


def examine(text: str, conflicts: Iterable[Conflict], wanted: Iterable[Wanted]) -> Verdict:
    said = sentences(text)
    found = ((conflict, tuple(one for one in said if speaks_of(one, conflict.patterns))) for conflict in conflicts)
    return Verdict(
        found=tuple(Found(conflict, where) for conflict, where in found if where),
        missing=tuple(one for one in wanted if not any(pattern.search(text) for pattern in one.patterns)),
    )


def sentences(text: str) -> list[str]:
    """Each line of a list is one at least; its mark is taken away."""
    lines = (_MARK.sub("", line).strip() for line in text.splitlines())
    return [part for line in lines for part in _END.split(line) if part]


def speaks_of(sentence: str, patterns: Patterns) -> bool:
    """Whether it names the thing, and does not say that the job goes without it."""
    places = [found.start() for pattern in patterns for found in pattern.finditer(sentence)]
    return any(not _DENIED.search(sentence, 0, place) for place in places)
