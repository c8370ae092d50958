"""A state that the code does not know never comes into a table. Alembic neither writes such a check nor compares it."""

import ast
from collections.abc import Iterator
from enum import StrEnum

import pytest
import sqlalchemy as sa

from tests.fences.sources import modules, tree
from tests.migrations.checks import unlike, wanted
from tests.migrations.seeding import contents, seed
from tests.migrations.test_whole_histories import opened, tables_of


class State(StrEnum):
    OPEN = "open"
    ON_HOLD = "on-hold"


def planted(*checked: str) -> sa.MetaData:
    """A table with a state; without words its check is the one that the enum makes."""
    tables = sa.MetaData()
    made = {"create_constraint": not checked, "values_callable": lambda of: [member.value for member in of]}
    state = sa.Column("state", sa.Enum(State, native_enum=False, name="state", length=40, **made))
    table = sa.Table("planted", tables, sa.Column("id", sa.Integer, primary_key=True), state)
    if checked:
        table.append_constraint(sa.CheckConstraint(f"state IN ({', '.join(repr(word) for word in checked)})"))
    return tables


def declared(package: str) -> Iterator[tuple[str, str]]:
    """Table and column of each `state_of(…)` in the source."""
    for path in modules(package):
        for node in ast.walk(tree(path)) if path.stem == "tables" else ():
            if isinstance(node, ast.ClassDef):
                yield from ((_table(node), column) for column in _states(node))


def _table(node: ast.ClassDef) -> str:
    named = [line.value for line in node.body if isinstance(line, ast.Assign) and "__tablename__" in ast.unparse(line)]
    return str(ast.literal_eval(named[0]))


def _states(node: ast.ClassDef) -> Iterator[str]:
    for line in node.body:
        made_by = line.value if isinstance(line, ast.AnnAssign) else None
        if isinstance(made_by, ast.Call) and ast.unparse(made_by.func).endswith("state_of"):
            yield ast.unparse(line.target)


def test_each_check_says_what_the_enum_says(service_under_test: str, database_url: str) -> None:
    tables = tables_of(service_under_test)

    assert unlike(opened(database_url), tables) == {}
    assert wanted(tables).keys() >= set(declared(service_under_test)), "a state_of that is no enum in the table"


@pytest.mark.parametrize("service_under_test", ["gateway"])
def test_the_check_that_an_enum_makes_is_as_it_should_be(service_under_test: str, database_url: str) -> None:
    engine = opened(database_url)
    planted().create_all(engine)

    assert wanted(planted()) == {("planted", "state"): {"open", "on-hold"}}
    assert unlike(engine, planted()) == {}
    seed(engine)
    assert {row["state"] for row in contents(engine)["planted"]} == {"open", "on-hold"}


@pytest.mark.parametrize("service_under_test", ["gateway"])
@pytest.mark.parametrize("checked", [["open"], ["open", "on-hold", "void"], ["OPEN", "ON_HOLD"]])
def test_a_check_that_says_something_else_is_seen(
    service_under_test: str, database_url: str, checked: list[str]
) -> None:
    engine = opened(database_url)
    assert unlike(engine, planted()) == {("planted", "state"): set()}, "no table yet, and no check"

    planted(*checked).create_all(engine)

    assert unlike(engine, planted()) == {("planted", "state"): set(checked)}
