"""`python -m jobcheck.measure`: precision and recall on each part of the corpus, as the table that the README shows.

A text of the corpus names the duties that it asks for (`planted`). One that is found counts once, however many
sentences ask for it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jobcheck.check import Rules, examine
from jobcheck.reading import load, read_yaml

CORPUS = Path(__file__).parents[2] / "corpus" / "texts"
_HEAD = "| texts | planted | found | false | precision | recall |\n|---|---|---|---|---|---|"


class Measured(NamedTuple):
    planted: int = 0
    found: int = 0
    """Of those that are planted."""
    false: int = 0

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false)

    @property
    def recall(self) -> float:
        return self.found / self.planted


def measure(texts: Path, rules: Rules) -> Measured:
    return _sum(_measured(set(text["planted"]), text["text"], rules) for text in read_yaml(texts))


def table(rules: Rules) -> str:
    parts = {file.stem: measure(file, rules) for file in sorted(CORPUS.glob("*.yaml"))}
    return "\n".join([_HEAD, *_rows(parts), *_rows({"all": _sum(parts.values())})])


def _measured(planted: set[str], text: str, rules: Rules) -> Measured:
    found = {finding.conflict.id for finding in examine(text, rules).findings}
    return Measured(len(planted), len(planted & found), len(found - planted))


def _sum(parts: Iterable[Measured]) -> Measured:
    return Measured(*map(sum, zip(*parts, strict=True)))


def _rows(parts: dict[str, Measured]) -> Iterator[str]:
    for name, one in parts.items():
        yield f"| {name} | {one.planted} | {one.found} | {one.false} | {one.precision:.1%} | {one.recall:.1%} |"


if __name__ == "__main__":
    print(table(load()))
