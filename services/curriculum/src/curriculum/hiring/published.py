"""The rules of the job-description check, from files that people can review and mend: one for each duty, and one for
what they share.
"""

from pathlib import Path
from typing import Any

from curriculum.hiring.phrases.rules import Line, Notation
from curriculum.hiring.rules import Conflict, Rules, Wanted, examine
from curriculum.modules.published import UnfitContent, read_yaml


def load(folder: Path) -> Rules:
    """Each rule brings sentences that it must see and some that it must not; one that fails them is refused."""
    library = folder / "en" / "library"
    shared = read_yaml(library / "duties.yaml")
    notation = Notation(shared["words"])
    duties = _duties(library / "duties", shared["order"])
    rules = Rules(
        (_conflict(name, one, notation) for name, one in duties.items()),
        (_wanted(one, notation) for one in shared["missing"]),
    )
    unfit = [f"{name}: {sentence}" for name, one in duties.items() for sentence in _mistaken(name, one, rules)]
    unfit += [f"fine: {sentence}" for sentence in shared["fine"] if examine(sentence, rules).found]
    if unfit:
        raise UnfitContent("The rules of the job check do not tell their own examples apart:\n" + "\n".join(unfit))
    return rules


def _duties(place: Path, order: list[str]) -> dict[str, Any]:
    """In the order in which the shared file names them; it has to name each."""
    unlike = {file.stem for file in place.glob("*.yaml")} ^ set(order)
    if unlike:
        raise UnfitContent("The order in duties.yaml and the files in duties/ differ in: " + ", ".join(sorted(unlike)))
    return {name: read_yaml(place / f"{name}.yaml") for name in order}


def _conflict(name: str, stated: dict[str, Any], notation: Notation) -> Conflict:
    return Conflict(
        id=name,
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


def _mistaken(name: str, stated: dict[str, Any], rules: Rules) -> list[str]:
    """Its own examples that are not seen, or seen although they must not be."""
    alone = rules.only(name)
    return [one for one in stated["yes"] if not examine(one, alone).found] + [
        one for one in stated["no"] if examine(one, alone).found
    ]


def _numbers(stated: int | list[int]) -> list[int]:
    return stated if isinstance(stated, list) else [stated]
