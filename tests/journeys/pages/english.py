"""Finds English words on a page that should be Spanish."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel.messages.pofile import read_po

from tests.drills.supervised import ROOT

PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w+)\}")


def english_left(words: Iterable[str]) -> list[str]:
    """Those that are a sentence of the interface, as it stands in the code, and not its translation."""
    return [said for said in words if is_english(said)]


@cache
def is_english(said: str) -> bool:
    """Asked once of each sentence: the same ones stand on page after page."""
    return _plain(said) in plain_sentences() or any(one.fullmatch(said) for one in filled())


@cache
def plain_sentences() -> frozenset[str]:
    return frozenset(_plain(msgid) for msgid in _untranslated_would_show() if not PLACEHOLDER.search(msgid))


@cache
def filled() -> tuple[re.Pattern[str], ...]:
    """Sentences with a name or a number in them. One that is hardly more than its placeholder says nothing."""
    found = (msgid for msgid in _untranslated_would_show() if PLACEHOLDER.search(msgid))
    return tuple(_pattern(msgid) for msgid in found if len(re.findall(r"[a-zA-Z]{2,}", PLACEHOLDER.sub("", msgid))) > 1)


def _pattern(msgid: str) -> re.Pattern[str]:
    parts = re.split(r"%\(\w+\)s|\{\w+\}", _plain(msgid))
    return re.compile(".+?".join(re.escape(part) for part in parts))


@cache
def _untranslated_would_show() -> tuple[str, ...]:
    """All sentences of the catalogues that are not the same in both languages."""
    return tuple(dict.fromkeys(_sentences()))


def _sentences() -> Iterator[str]:
    for catalogue in sorted(ROOT.glob("**/src/*/locale/es/LC_MESSAGES/*.po")):
        with catalogue.open("rb") as opened:
            for message in read_po(opened):
                pairs = zip(_as_tuple(message.id), _as_tuple(message.string), strict=False)
                yield from (msgid for msgid, translated in pairs if msgid and msgid != translated)


def _as_tuple(words: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
