"""The items of the examination as they lie in their files, in words that can be counted."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from exam.items.kinds import KINDS
from exam.items.kinds.kind import Item
from exam.items.queries import read_item
from exam.publish import read_bank
from tests.content.written import Written, folders
from tests.fences.reading import grade

BANK = read_bank()
ITEMS: dict[str, Item] = {file.body["id"]: read_item(file.body) for file in BANK.files if file.kind in KINDS}
COURSE = {module.number: module.stated for module in map(Written, folders())}
Ranking = Callable[[str], float]


class FourOptions(NamedTuple):
    """One question with four answers, by their ids."""

    item: str
    key: str
    options: dict[str, str]


def body_of(id: str) -> dict[str, Any]:
    return next(file.body for file in BANK.files if file.body["id"] == id)


def reading_grade(item: Item) -> float:
    """Of all that a candidate reads of it, each line as a sentence of its own."""
    lines = (line.strip() for text in _read(item.model_dump()) for line in text.splitlines())
    said = (line if re.search(r"[.!?:;][\"”]?$", line) else f"{line}." for line in lines if line)
    return grade(re.sub(r"[\"“”]", "", " ".join(said)))


def _read(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for name, value in found.items():
            if name in ("stem", "ask", "note") or (name == "text" and isinstance(value, str)):
                yield re.sub(r"\[G\d\]", "this", value)
            elif name in ("options", "targets", "questions", "gaps", "takes", "guidance", "covers"):
                yield from _read(value)
    elif isinstance(found, list | tuple):
        for one in found:
            yield from _read(one)


def with_four() -> list[FourOptions]:
    """Every question of the bank that asks for one of four answers, also as a part of a scenario."""
    found = []
    for id, item in ITEMS.items():
        for part in item.parts.values():
            body = part.model_dump()
            if body["kind"] == "choice" and len(body["options"]) == 4:
                found.append(FourOptions(id, body["key"], {one["id"]: one["text"] for one in body["options"]}))
    return found


def words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.casefold())


def how_many(*wanted: str) -> Ranking:
    return lambda text: sum(word in wanted for word in words(text))


def hits(asked: Iterable[FourOptions], ranking: Ranking) -> float:
    """So many keys are found by whoever takes what ranks highest, and draws lots among equals."""
    found = 0.0
    for one in asked:
        ranks = {id: ranking(text) for id, text in one.options.items()}
        best = [id for id, rank in ranks.items() if rank == max(ranks.values())]
        found += (one.key in best) / len(best)
    return found


@dataclass(frozen=True)
class Bayes:
    """Tells keys from other answers by their words alone, as it learned from other questions (Laplace's rule)."""

    keys: Counter[str]
    others: Counter[str]
    questions: int

    @classmethod
    def learned(cls, asked: Iterable[FourOptions]) -> "Bayes":
        keys, others, questions = Counter[str](), Counter[str](), 0
        for one in asked:
            questions += 1
            for id, text in one.options.items():
                (keys if id == one.key else others).update({*words(text)})
        return cls(keys, others, questions)

    def ranking(self, text: str) -> float:
        known = {*words(text)} & {*self.keys, *self.others}
        return sum(self._weight(word) for word in known)

    def _weight(self, word: str) -> float:
        as_key = (self.keys[word] + 1) / (self.questions + 2)
        return math.log(as_key) - math.log((self.others[word] + 1) / (3 * self.questions + 2))


def shingles(text: str, size: int = 5) -> set[tuple[str, ...]]:
    said = words(text)
    return {tuple(said[at : at + size]) for at in range(len(said) - size + 1)}
