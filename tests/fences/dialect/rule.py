"""What a rule is: a name, one sentence of why, a function that finds breaches, and two planted examples."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tests.fences.dialect.code import House, Module

Found = Iterable[tuple[int, str]]
"""Line and what is wrong there."""
Find = Callable[[Module, House], Found]


@dataclass(frozen=True)
class Rule:
    name: str
    why: str
    find: Find
    bad: Mapping[str, str]
    """A small house, by path, in which the rule must find something."""
    good: Mapping[str, str]
    """Its twin, in which the rule must find nothing."""
    finds: int = 1
    """How often in it."""


RULES: dict[str, Rule] = {}


def rule(
    name: str, why: str, *, bad: Mapping[str, str], good: Mapping[str, str], finds: int = 1
) -> Callable[[Find], Find]:
    def add(find: Find) -> Find:
        assert name not in RULES
        RULES[name] = Rule(name, why, find, bad, good, finds)
        return find

    return add
