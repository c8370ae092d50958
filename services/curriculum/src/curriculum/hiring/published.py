"""The rules of the job-description check, from a file that people can review and mend."""

from pathlib import Path
from typing import Any

from curriculum.hiring.phrases.rules import Line, Notation
from curriculum.hiring.rules import Conflict, Rules, Wanted, examine
from curriculum.modules.published import UnfitContent, read_yaml


def load(folder: Path) -> Rules:
    """Each rule brings sentences that it must see and some that it must not; a file that fails one is refused."""
    stated = read_yaml(folder / "en" / "library" / "duties.yaml")
    notation = Notation(stated["words"])
    rules = Rules(
        (_conflict(one, notation) for one in stated["duties"]),
        (_wanted(one, notation) for one in stated["missing"]),
    )
    unfit = [f"{one['id']}: {sentence}" for one in stated["duties"] for sentence in _mistaken(one, rules)]
    unfit += [f"fine: {sentence}" for sentence in stated["fine"] if examine(sentence, rules).found]
    if unfit:
        raise UnfitContent("duties.yaml does not tell its own examples apart:\n" + "\n".join(unfit))
    return rules


def _conflict(stated: dict[str, Any], notation: Notation) -> Conflict:
    return Conflict(
        id=stated["id"],
        title=stated["title"],
        says=_lines(stated["says"], notation),
        unless=_lines(stated.get("unless", []), notation),
        principles=tuple(_numbers(stated["conflict"])),
        why=stated["why"],
        better=stated["better"],
    )


def _wanted(stated: dict[str, Any], notation: Notation) -> Wanted:
    return Wanted(stated["id"], stated["title"], _lines(stated["says"], notation), stated["why"], stated["add"])


def _lines(stated: list[str], notation: Notation) -> tuple[Line, ...]:
    return tuple(notation.line(one) for one in stated)


def _mistaken(stated: dict[str, Any], rules: Rules) -> list[str]:
    """Its own examples that are not seen, or seen although they must not be."""
    alone = rules.only(stated["id"])
    return [one for one in stated["yes"] if not examine(one, alone).found] + [
        one for one in stated["no"] if examine(one, alone).found
    ]


def _numbers(stated: int | list[int]) -> list[int]:
    return stated if isinstance(stated, list) else [stated]
