"""The rules of the job-description check, from a file that people can review and mend."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from curriculum.hiring.rules import Conflict, Patterns, Wanted, speaks_of
from curriculum.modules.published import UnfitContent, read_yaml


class Rules(NamedTuple):
    conflicts: tuple[Conflict, ...]
    wanted: tuple[Wanted, ...]


def load(folder: Path) -> Rules:
    """Each rule brings a sentence that it must see and one that it must not; a rule that does not is refused."""
    stated = read_yaml(folder / "en" / "library" / "duties.yaml")
    return Rules(
        tuple(_conflict(one) for one in stated["duties"]),
        tuple(_wanted(one) for one in stated["missing"]),
    )


def _conflict(stated: dict[str, Any]) -> Conflict:
    rule = Conflict(
        id=stated["id"],
        title=stated["title"],
        patterns=_patterns(stated),
        principles=tuple(_numbers(stated["conflict"])),
        why=stated["why"],
        better=stated["better"],
    )
    if not speaks_of(stated["example"], rule.patterns) or speaks_of(stated["not"], rule.patterns):
        raise UnfitContent(f"duties.yaml: {rule.id} does not tell its own examples apart")
    return rule


def _wanted(stated: dict[str, Any]) -> Wanted:
    return Wanted(stated["id"], stated["title"], _patterns(stated), stated["why"], stated["add"])


def _patterns(stated: dict[str, Any]) -> Patterns:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in stated["patterns"])


def _numbers(stated: int | list[int]) -> list[int]:
    return stated if isinstance(stated, list) else [stated]
