"""Rules that can be wrong are held by tests of their own, in which `make mutants` looks for each mutant."""

from collections.abc import Iterator
from pathlib import Path

from deploy.places import PACKAGES, source
from tests.mutants.__main__ import LIBRARIES, rule_tests, rules_of
from tests.mutants.breeding import mutants_of


def room_of(file: Path) -> Path:
    return file.parent.parent if file.parent.name == "rules" else file.parent


def rooms() -> Iterator[tuple[str, str]]:
    for package in PACKAGES:
        if package not in LIBRARIES:
            for file in rules_of(package):
                if any(True for _ in mutants_of(file)):
                    yield package, room_of(file).relative_to(source(package)).name


def test_each_room_whose_rules_can_be_wrong_has_a_test_of_them() -> None:
    found = set(rooms())

    assert len(found) > 100
    assert sorted(f"{package}/{room}" for package, room in found if not rule_tests(package, room)) == []
