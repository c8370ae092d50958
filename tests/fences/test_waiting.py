"""Doors and what they depend on run in the event loop.

FastAPI hands a plain `def` to a thread, which costs more than most doors do, and commands must not be run there.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.fences.sources import here, modules, tree

PLANTED = """
def _database(request: Request) -> Database: ...
async def _settings(request: Request) -> Settings: ...
Db = Annotated[Database, Depends(_database)]
Settings = Annotated[Settings, Depends(_settings)]
@router.get("/slow")
def show(db: Db) -> None: ...
@property
def calm(self) -> None: ...
"""
METHODS = {"get", "post", "put", "patch", "delete"}


def handed_to_threads(module: ast.Module) -> Iterator[str]:
    """Names of plain functions that a door is, or depends on."""
    depended_on = {
        argument.id
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Depends"
        for argument in node.args
        if isinstance(argument, ast.Name)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and (node.name in depended_on or _is_door(node)):
            yield node.name


def _is_door(function: ast.FunctionDef) -> bool:
    calls = (one.func for one in function.decorator_list if isinstance(one, ast.Call))
    return any(isinstance(called, ast.Attribute) and called.attr in METHODS for called in calls)


def test_no_door_and_nothing_that_it_depends_on_waits_for_a_thread() -> None:
    assert {f"{here(path)}: {name}" for path in modules() for name in handed_to_threads(tree(path))} == set()


def test_a_door_and_a_dependency_that_do_are_seen(tmp_path: Path) -> None:
    assert list(handed_to_threads(ast.parse(PLANTED))) == ["_database", "show"]
