"""An item as it goes out and comes in: what it asks, what is right, and what people score it by.

Texts are paragraphs with a blank line between them; of a stem the last one is the question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True)
class Option:
    id: str
    text: str


@dataclass(frozen=True)
class Choice:
    """One option is chosen; the key is worth a point."""

    options: tuple[Option, ...]
    key: str


@dataclass(frozen=True)
class Multiple:
    """Up to `most` options are chosen. `worth`: what each adds or takes away; together never below nothing."""

    options: tuple[Option, ...]
    most: int
    worth: Mapping[str, float]


@dataclass(frozen=True)
class Order:
    """All options are put in order; the key, first one first, is worth a point as a whole."""

    options: tuple[Option, ...]
    key: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """Each option gets one of the targets. `key`: the right one of each, a point a pair."""

    options: tuple[Option, ...]
    targets: tuple[Option, ...]
    key: Mapping[str, str]


@dataclass(frozen=True)
class Gaps:
    """`text`: words in which `[G1]`, `[G2]` stand, one for each of the gaps; a point a gap."""

    text: str
    gaps: Mapping[str, Choice]


@dataclass(frozen=True)
class Level:
    score: int
    descriptor: str


@dataclass(frozen=True)
class Row:
    id: str
    title: str
    levels: tuple[Level, ...]


@dataclass(frozen=True)
class Anchor:
    """An answer that examiners agreed on: what it is scored in each row, and why."""

    title: str
    scores: Mapping[str, int]
    answer: str
    why: str


@dataclass(frozen=True)
class Guidance:
    """What a candidate is told about an answer: what it covers, how long it is, and a note."""

    covers: tuple[str, ...] = ()
    words: str = ""
    note: str = ""


@dataclass(frozen=True)
class Rated:
    """What people score an answer by. `standard`: the score that is at standard in each row."""

    standard: int
    rows: tuple[Row, ...]
    guidance: Guidance = Guidance()
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True)
class Short:
    """A few words. `key`: of each usual answer what it is worth; `rated`: for those that the key does not know."""

    key: Mapping[str, float]
    rated: Rated | None = None


@dataclass(frozen=True)
class Written:
    """An answer at length, which people score."""

    rated: Rated


Taken: TypeAlias = Choice | Multiple | Order | Match
"""What may be one question of several."""


@dataclass(frozen=True)
class Question:
    ask: str
    takes: Taken


@dataclass(frozen=True)
class Scenario:
    """Several questions on one stem, each under its response's id."""

    questions: Mapping[str, Question]


Body: TypeAlias = Taken | Gaps | Short | Written | Scenario


@dataclass(frozen=True)
class Media:
    """A recording that an item begins with: its file and its captions as the package names them."""

    sort: str
    file: str
    captions: str
    transcript: tuple[str, ...]


@dataclass(frozen=True)
class CardEntry:
    """One support in one language. `reading`: for which kind of reading it is meant, if for one."""

    text: str
    language: str = ""
    reading: str = ""


@dataclass(frozen=True)
class Support:
    """A card of the item's catalog, like a glossary. `about`: the words that it belongs to.

    `id`: what the catalog calls it, the same in each language; empty where that says nothing.
    """

    kind: str
    about: str
    entries: tuple[CardEntry, ...]
    id: str = ""


@dataclass(frozen=True)
class Subject:
    """What an item is about; QTI keeps it in the package's manifest. `more`: by the name of a taxonomy, one each."""

    domain: str = ""
    element: str = ""
    modules: tuple[int, ...] = ()
    principles: tuple[int, ...] = ()
    more: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Item:
    """One item in one language. `rationale`: why the key is right, of the whole or of each option."""

    id: str
    language: str
    stem: str
    body: Body
    version: int = 1
    media: Media | None = None
    subject: Subject = Subject()
    rationale: str | Mapping[str, str] = field(default="")
    rationale_language: str = "en"
    supports: tuple[Support, ...] = ()


@dataclass(frozen=True)
class Form:
    """Items that are asked together, in any order, and sent in together. `items`: their ids."""

    id: str
    title: str
    items: tuple[str, ...]
