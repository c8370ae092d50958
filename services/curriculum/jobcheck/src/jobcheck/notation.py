"""The notation in which a duty is described, and where a sentence says it.

A pattern names words that stand near each other: 'collect~, take~ > {tests}'. A comma parts words of which one is
enough. Between parts, '>' means "and after it", '+' "and right after it" (one word may stand between) and '&' "and,
before it or after". A word with '~' stands for its forms (collect, collects, collected, collecting), with '*' for all
words that begin so; '#' is a number, '_' any word. {tests} is a list of words with a name. Where a word goes on with an
apostrophe and s, that is left out.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations, product
from typing import NamedTuple

Phrase = tuple[str, ...]
Term = frozenset[Phrase]
Span = tuple[int, int]

# So many other words may stand between two parts of a pattern.
_REACH = {">": 6, "&": 6, "+": 1}
BETWEEN = re.compile(r" ([>&+]) ")
_WORD = re.compile(r"(?P<word>[a-z0-9$]+(?:['’](?!s\b)[a-z]+)?|%)|(?P<pause>[,;()–—]|:(?=\s|$)|\s-\s)")
LIST = re.compile(r"\{([^}]+)\}")
_PIECE = re.compile(rf"{LIST.pattern}|(\S+)")
_VOWELS = "aeiou"


class Pattern(NamedTuple):
    """Terms in the orders in which they may follow each other, and how far each may be from the one before."""

    orders: tuple[tuple[Term, ...], ...]
    reaches: tuple[int, ...]


class Matches(NamedTuple):
    """The words of a sentence: where each stands, in which stretch between pauses, and which terms it begins."""

    places: tuple[Span, ...]
    stretches: tuple[int, ...]
    terms: Mapping[Term, list[Span]]


class Index:
    """Finds the terms of many patterns in one pass over the words."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._exact: dict[str, dict[Phrase, list[Term]]] = defaultdict(lambda: defaultdict(list))
        self._stems: dict[str, dict[Phrase, list[Term]]] = defaultdict(lambda: defaultdict(list))
        terms = {term for pattern in patterns for order in pattern.orders for term in order}
        for term in terms:
            for first, *rest in term:
                kind = self._stems if first.endswith("*") else self._exact
                kind[first.rstrip("*")][tuple(rest)].append(term)

    def match(self, sentence: str) -> Matches:
        words, places, stretches = _words(sentence.lower().replace("’", "'"))
        terms: dict[Term, list[Span]] = defaultdict(list)
        begun: dict[str, list[tuple[Phrase, list[Term]]]] = {}
        for at, word in enumerate(words):
            if word not in begun:
                begun[word] = self._begun_by(word)
            for rest, named in begun[word]:
                if not rest or _goes_on_with(words, at + 1, rest):
                    for term in named:
                        terms[term].append((at, at + len(rest)))
        return Matches(places, stretches, terms)

    def _begun_by(self, word: str) -> list[tuple[Phrase, list[Term]]]:
        found = list(self._exact[word].items()) if word in self._exact else []
        if word[0].isdigit() and "#" in self._exact:
            found += self._exact["#"].items()
        for length in range(1, len(word) + 1):
            stem = self._stems.get(word[:length])
            found += stem.items() if stem else ()
        return found


class Notation:
    """Reads patterns. The same words become the same term, so that they are looked for once."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        self._lists = lists
        self._known: dict[Term, Term] = {}

    def pattern(self, stated: str) -> Pattern:
        parts = BETWEEN.split(stated)
        terms = tuple(self._term(part) for part in parts[::2])
        reaches = tuple(_REACH[mark] for mark in parts[1::2])
        return Pattern(tuple(permutations(terms)) if "&" in parts[1::2] else (terms,), reaches)

    def _term(self, stated: str) -> Term:
        """The phrases that a part of a pattern stands for, each list and each '~' written out."""
        found: set[Phrase] = set()
        for phrase in phrases_of(stated.lower().replace("’", "'")):
            pieces = (self._meant(name, word) for name, word in _PIECE.findall(phrase))
            found |= {sum(form, ()) for form in product(*pieces)}
        term = frozenset(found)
        return self._known.setdefault(term, term)

    def _meant(self, name: str, word: str) -> Iterable[Phrase]:
        return self._term(self._lists[name]) if name else [(form,) for form in _forms(word)]


def phrases_of(part: str) -> list[str]:
    return [phrase for phrase in map(str.strip, part.split(",")) if phrase]


def spans(pattern: Pattern, matches: Matches) -> list[Span]:
    """From the first word to the last of each place where the pattern is said; words are counted from 0."""
    found: list[Span] = []
    for order in pattern.orders:
        if order[0] in matches.terms and all(term in matches.terms for term in order[1:]):
            found += _in_order(order, pattern.reaches, matches)
    return found


def _in_order(order: tuple[Term, ...], reaches: tuple[int, ...], matches: Matches) -> list[Span]:
    found = matches.terms[order[0]]
    for term, reach in zip(order[1:], reaches, strict=True):
        nexts = matches.terms[term]
        starts = [first for first, _ in nexts]
        reached = []
        for first, last in found:
            at = bisect_left(starts, last + 1)
            if at < len(nexts) and nexts[at][0] - last <= reach + 1:
                reached.append((first, nexts[at][1]))
        found = reached
    return found


def _words(sentence: str) -> tuple[list[str], tuple[Span, ...], tuple[int, ...]]:
    words, places, stretches = [], [], []
    stretch = 0
    for found in _WORD.finditer(sentence):
        if found["pause"]:
            stretch += 1
            continue
        words.append(found["word"])
        places.append(found.span())
        stretches.append(stretch)
    # An 's that was left out comes as a word of its own.
    kept = [at for at, word in enumerate(words) if word != "s" or not _after_apostrophe(sentence, places[at][0])]
    return [words[at] for at in kept], tuple(places[at] for at in kept), tuple(stretches[at] for at in kept)


def _after_apostrophe(sentence: str, at: int) -> bool:
    return at > 0 and sentence[at - 1] in "'’"


def _goes_on_with(words: list[str], at: int, rest: Phrase) -> bool:
    if len(words) < at + len(rest):
        return False
    pairs = zip(words[at : at + len(rest)], rest, strict=True)
    return all(word == meant or _fits(word, meant) for word, meant in pairs)


def _fits(word: str, meant: str) -> bool:
    """Whether a word is meant by one that is written in another way."""
    if meant == "#":
        return word[0].isdigit()
    return meant == "_" or (meant.endswith("*") and word.startswith(meant[:-1]))


def _forms(word: str) -> list[str]:
    """A word with '~' in its regular forms; one too many does no harm."""
    if not word.endswith("~"):
        return [word]
    stem = word[:-1]
    if stem.endswith("e") and not stem.endswith("ee"):
        return [stem, stem + "s", stem + "d", stem[:-1] + "ing"]
    if stem.endswith("y") and stem[-2] not in _VOWELS:
        return [stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"]
    doubled = stem + stem[-1]
    return [stem, stem + "s", stem + "es", stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"]
