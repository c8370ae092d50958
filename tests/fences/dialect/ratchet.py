"""What is recorded may only fall: `dialect.json` says how often each file still breaks each rule."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.fences.dialect import doors, glossary, habits, inputs, rooms, signatures, states
from tests.fences.dialect.code import House
from tests.fences.dialect.rule import RULES

RECORD = Path(__file__).parents[1] / "dialect.json"
FILES = (signatures, doors, rooms, inputs, states, habits, glossary)
"""Where the rules stand."""
Counts = Mapping[str, Mapping[str, int]]
"""Place, then rule, then how often. Whatever is not there is not broken."""


class Breach(NamedTuple):
    place: str
    line: int
    rule: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}: {self.rule}: {self.what}"


def breaches(house: House) -> list[Breach]:
    return sorted(
        Breach(module.place, line, rule.name, what)
        for rule in RULES.values()
        for module in house.modules
        for line, what in rule.find(module, house)
    )


def counts(found: Iterable[Breach]) -> Counts:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        counted[one.place][one.rule] += 1
    return counted


def by_rule(counted: Counts) -> dict[str, int]:
    return {name: sum(rules.get(name, 0) for rules in counted.values()) for name in RULES}


def apart(counted: Counts, recorded: Counts) -> tuple[list[str], list[str]]:
    """Where there is more than recorded, and where less."""
    more, less = [], []
    for place in sorted({*counted, *recorded}):
        now, then = counted.get(place, {}), recorded.get(place, {})
        for name in sorted({*now, *then}):
            line = f"{place}: {name}: {now.get(name, 0)}, recorded {then.get(name, 0)}"
            if now.get(name, 0) > then.get(name, 0):
                more.append(line)
            elif now.get(name, 0) < then.get(name, 0):
                less.append(line)
    return more, less


def risen(counted: Counts, recorded: Counts) -> list[str]:
    """Rules of which a package has more than recorded; a file may be renamed or divided, its breaches go with it."""
    now, then = _by_package(counted), _by_package(recorded)
    return [
        f"{package}: {name}: {now[package, name]}, recorded {then[package, name]}"
        for package, name in sorted(now)
        if now[package, name] > then[package, name]
    ]


def _by_package(counted: Counts) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for place, rules in counted.items():
        for name, often in rules.items():
            found["/".join(place.split("/")[: 2 if place.startswith("services/") else 1]), name] += often
    return found


def read(path: Path = RECORD) -> Counts:
    return json.loads(path.read_text()) if path.exists() else {}


def write(counted: Counts, path: Path = RECORD) -> list[str]:
    """Keep what is there now, a line a file, so that two who work in different rooms do not meet; or say what rose."""
    recorded = read(path)
    if recorded and (higher := risen(counted, recorded)):
        return higher
    lines = [f"  {json.dumps(place)}: {json.dumps(dict(sorted(counted[place].items())))}" for place in sorted(counted)]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    return []
