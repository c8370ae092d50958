"""Reads the rules from files that people can review and mend: one for each duty, and one for what they share."""

from pathlib import Path
from typing import Any

import yaml

from jobcheck.check import Conflict, Expected, Rules, examine
from jobcheck.notation import Notation, Pattern

RULES = Path(__file__).parent / "rules"
_loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class UnfitRules(Exception):
    """Says which rule, and what about it."""


def load(folder: Path = RULES) -> Rules:
    """Each rule brings sentences that it must see and some that it must not; one that fails them is refused."""
    shared = read_yaml(folder / "shared.yaml")
    notation = Notation(shared["words"])
    duties = _duties(folder / "duties", shared["order"])
    rules = Rules(
        (_conflict(name, one, notation) for name, one in duties.items()),
        (_expected(one, notation) for one in shared["expected"]),
    )
    unfit = [f"{name}: {sentence}" for name, one in duties.items() for sentence in _mistaken(name, one, rules)]
    unfit += [f"fine: {sentence}" for sentence in shared["fine"] if examine(sentence, rules).findings]
    if unfit:
        raise UnfitRules("The rules do not tell their own examples apart:\n" + "\n".join(unfit))
    return rules


def read_yaml(file: Path) -> Any:
    return yaml.load(file.read_text(), Loader=_loader)


def _duties(folder: Path, order: list[str]) -> dict[str, Any]:
    """In the order in which the shared file names them; it has to name each."""
    unlike = {file.stem for file in folder.glob("*.yaml")} ^ set(order)
    if unlike:
        raise UnfitRules("The order in shared.yaml and the files in duties/ differ in: " + ", ".join(sorted(unlike)))
    return {name: read_yaml(folder / f"{name}.yaml") for name in order}


def _conflict(name: str, stated: dict[str, Any], notation: Notation) -> Conflict:
    return Conflict(
        id=name,
        title=stated["title"],
        says=_patterns(stated["says"], notation),
        unless=_patterns(stated.get("unless", []), notation),
        principles=tuple(stated["principles"]),
        why=stated["why"],
        better=stated["better"],
    )


def _expected(stated: dict[str, Any], notation: Notation) -> Expected:
    return Expected(stated["id"], stated["title"], _patterns(stated["says"], notation), stated["why"], stated["add"])


def _patterns(stated: list[str], notation: Notation) -> tuple[Pattern, ...]:
    return tuple(notation.pattern(one) for one in stated)


def _mistaken(name: str, stated: dict[str, Any], rules: Rules) -> list[str]:
    """Its own examples that are not seen, or seen although they must not be."""
    alone = rules.only(name)
    missed = [one for one in stated["yes"] if not examine(one, alone).findings]
    return missed + [one for one in stated["no"] if examine(one, alone).findings]
