"""No table crosses a door: neither in a parameter, nor in what is returned, nor inside a model that is."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import pytest
from fastapi import FastAPI, Query
from fastapi.routing import APIRoute, iter_route_contexts
from fastapi.testclient import TestClient
from pydantic import BaseModel

from shared.inputs import Listed
from shared.services import SERVICES
from tests.fences.apps import app
from tests.fences.sources import SERVICE_PACKAGES, here, modules, source, tree

DOORS = ("api.py", "pages.py", "forms.py", "models.py")
PLANTED = """
from registry.conditions.tables import Training
@router.get("/trainings", response_model=list[Training])
async def look(who: SignedIn, db: Db) -> "list[Training]": ...
@router.post("/trainings")
async def write(who: SignedIn, body: Annotated[Training, Body()]) -> None: ...
"""


def is_door(path: Path) -> bool:
    """Also where a door was divided into several files of one folder."""
    return path.name in DOORS or path.parent.name in ("api", "pages")


def is_table(module: Path, name: str) -> bool:
    """Whether a name in a module means a class made with `table=True`, followed to where it is written."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ClassDef) and node.name == name:
            return any(keyword.arg == "table" for keyword in node.keywords)
        if isinstance(node, ast.ImportFrom):
            for imported in node.names:
                if (imported.asname or imported.name) == name:
                    origin = _file_of(node.module or "")
                    return origin is not None and is_table(origin, imported.name)
    return False


def _file_of(module: str) -> Path | None:
    """Of a module of ours; None for anybody else's."""
    package, *rest = module.split(".")
    if package not in SERVICE_PACKAGES:
        return None
    place = source(package).joinpath(*rest)
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


def shown(door: ast.Module) -> Iterator[str]:
    """Every name in an annotation, a base class or a `response_model`."""
    for node in ast.walk(door):
        for part in _typed_parts(node):
            yield from (name.id for name in ast.walk(part) if isinstance(name, ast.Name))
            yield from (name.attr for name in ast.walk(part) if isinstance(name, ast.Attribute))


def _typed_parts(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
        yield _read(node.annotation)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
        yield _read(node.returns)
    if isinstance(node, ast.ClassDef):
        yield from node.bases
    if isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "response_model")


def _read(annotation: ast.expr) -> ast.AST:
    """An annotation may be written as a string."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return ast.parse(annotation.value, mode="eval")
    return annotation


@pytest.mark.parametrize("service", SERVICE_PACKAGES)
def test_no_table_crosses_a_door(service: str) -> None:
    doors = [path for path in modules(service) if is_door(path)]

    assert doors
    assert {f"{here(door)}: {name}" for door in doors for name in shown(tree(door)) if is_table(door, name)} == set()


def test_a_table_that_crosses_a_door_is_seen(tmp_path: Path) -> None:
    door = tmp_path / "api.py"
    door.write_text(PLANTED)

    assert [name for name in shown(tree(door)) if is_table(door, name)] == ["Training"] * 3


def test_a_table_that_comes_by_way_of_queries_is_seen(tmp_path: Path) -> None:
    door = tmp_path / "api.py"
    door.write_text(PLANTED.replace("conditions.tables", "conditions.queries"))

    assert [name for name in shown(tree(door)) if is_table(door, name)] == ["Training"] * 3


def beside_a_model(app: FastAPI) -> list[str]:
    """Where something is asked beside a query that is a model: the model refuses what it does not know."""
    of_doors = (one for one in iter_route_contexts(app.routes) if isinstance(one.original_route, APIRoute))
    found = {str(one.path): one.original_route.dependant.query_params for one in of_doors}
    return [path for path, asked in found.items() if len(asked) > 1 and any(map(_is_model, asked))]


def _is_model(field: Any) -> bool:
    kind = field.field_info.annotation
    return isinstance(kind, type) and issubclass(kind, BaseModel)


@pytest.mark.parametrize("service", SERVICES)
def test_a_query_that_is_a_model_stands_alone(service: str) -> None:
    assert beside_a_model(app(service)) == []


def test_something_beside_a_model_is_seen() -> None:
    planted = FastAPI()

    @planted.get("/planted")
    async def look(what: Annotated[Listed, Query()], more: str = "") -> None: ...

    assert beside_a_model(planted) == ["/planted"]
    assert TestClient(planted).get("/planted", params={"after": "a"}).status_code == 200
    assert TestClient(planted).get("/planted", params={"more": "a"}).status_code == 422
