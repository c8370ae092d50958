"""What `make mutants` breeds: every place that can be wrong, each still Python and each another rule than before."""

import ast
from pathlib import Path

from tests.mutants.breeding import mutants_of

RULE = '''
def late(days: int, told: bool) -> bool:
    """Not é: an accent before a place must not shift it."""
    return not told and days + 1 > max(3, 2)
'''


def test_each_place_can_be_wrong_in_one_way(tmp_path: Path) -> None:
    file = tmp_path / "rules.py"
    file.write_text(RULE, "utf-8")

    bred = [(mutant.was, mutant.now) for mutant in mutants_of(file)]

    assert sorted(bred) == [
        ("+", "-"),
        ("1", "2"),
        ("2", "3"),
        ("3", "4"),
        (">", ">="),
        ("and", "or"),
        ("max", "min"),
        ("not told", "told"),
    ]


def test_every_mutant_is_another_rule_that_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "rules.py"
    file.write_text(RULE, "utf-8")

    texts = [mutant.text() for mutant in mutants_of(file)]

    assert all(ast.dump(ast.parse(text)) != ast.dump(ast.parse(RULE)) for text in texts)
    assert len(set(texts)) == len(texts)
