"""Our code as the rules see it: which room a module stands in, and what kind of file it is there."""

import ast
import configparser
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from deploy.places import PACKAGES, ROOT, source
from tests.fences.sources import SERVICE_PACKAGES, here, modules, trials

Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
DIVIDED = ("commands", "queries", "rules", "pages", "api")
"""What may be a folder of files where one file would be too long."""
DOORS = ("api", "pages")
METHODS = {"get", "post", "put", "patch", "delete"}
Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True, eq=False)
class Module:
    """`inner`: the path inside its package, such as `sittings/commands/begin_sitting.py`."""

    package: str
    inner: str
    text: str
    place: str = ""
    """The path from the root of the checkout, as it is shown and counted."""
    trial: bool = False

    @cached_property
    def folders(self) -> tuple[str, ...]:
        return tuple(self.inner.split("/")[:-1])

    @property
    def stem(self) -> str:
        return self.inner.rpartition("/")[2].removesuffix(".py")

    @property
    def divided(self) -> bool:
        """Whether it is one of several files that are one kind together."""
        return len(self.folders) > 1 and self.folders[-1] in DIVIDED

    @property
    def room(self) -> tuple[str, ...]:
        """The folders of its room; none for what stands beside the rooms."""
        return self.folders[:-1] if self.divided else self.folders

    @property
    def kind(self) -> str:
        if self.trial or not self.room:
            return ""
        return self.folders[-1] if self.divided else self.stem

    @cached_property
    def name(self) -> str:
        """As it is imported."""
        return f"{self.package}.{self.inner.removesuffix('.py').replace('/', '.')}".removesuffix(".__init__")

    @property
    def service(self) -> bool:
        return self.package in SERVICE_PACKAGES and not self.trial

    @property
    def door(self) -> bool:
        return self.service and self.kind in DOORS

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, filename=self.place)

    @cached_property
    def _by_type(self) -> Mapping[type[ast.AST], list[ast.AST]]:
        found: dict[type[ast.AST], list[ast.AST]] = defaultdict(list)
        for node in ast.walk(self.tree):
            found[type(node)].append(node)
        return found

    def nodes(self, *types: type[Node]) -> Iterator[Node]:
        for one in types:
            yield from self._by_type.get(one, ())

    @cached_property
    def functions(self) -> list[Function]:
        return [*self.nodes(*FUNCTION)]

    @cached_property
    def public(self) -> list[Function]:
        """The functions that others may call."""
        return [node for node in self.tree.body if isinstance(node, FUNCTION) and not node.name.startswith("_")]


@dataclass(eq=False)
class House:
    """All modules together, and what each service's README says."""

    modules: list[Module]
    readmes: Mapping[str, str] = field(default_factory=dict)
    excepted: frozenset[str] = frozenset()
    """Imports that a contract allows with a reason, as `.importlinter` writes them."""

    @cached_property
    def _by_room(self) -> Mapping[tuple[str, tuple[str, ...]], list[Module]]:
        found: dict[tuple[str, tuple[str, ...]], list[Module]] = defaultdict(list)
        for module in self.modules:
            if not module.trial:
                found[module.package, module.room].append(module)
        return found

    def beside(self, module: Module) -> list[Module]:
        """The modules of its room, itself among them."""
        return self._by_room[module.package, module.room]

    def verbs(self, module: Module, *kinds: str) -> set[str]:
        """Names of the commands and queries of its room."""
        return {one.name for other in self.beside(module) if other.kind in kinds for one in other.public}


def checkout() -> House:
    """Everything that is ours, with the tests that lie beside each package and those of the whole."""
    packages = [
        Module(package, path.relative_to(source(package)).as_posix(), path.read_text(), here(path))
        for package in PACKAGES
        for path in modules(package)
        if "migrations" not in path.parts
    ]
    tests = [Module("tests", here(path), path.read_text(), here(path), trial=True) for path in trials()]
    told = {name: (folder / "README.md") for name, folder in PACKAGES.items()}
    readmes = {name: path.read_text() for name, path in told.items() if path.exists()}
    return House(packages + tests, readmes, excepted((ROOT / ".importlinter").read_text()))


def excepted(contracts: str) -> frozenset[str]:
    written = configparser.ConfigParser()
    written.read_string(contracts)
    lines = (line.strip() for section in written.values() for line in section.get("excepted", "").splitlines())
    return frozenset(line for line in lines if "->" in line)


def planted(files: Mapping[str, str]) -> House:
    """A house of a few files: `exam/sittings/api.py`, `exam/README.md`, or `tests/…` for a test."""
    found, readmes, allowed = [], {}, frozenset[str]()
    for place, text in files.items():
        package, _, inner = place.partition("/")
        if place == ".importlinter":
            allowed = excepted(text)
        elif inner == "README.md":
            readmes[package] = text
        elif "tests/" in place:
            found.append(Module("tests", place, text, place, trial=True))
        else:
            found.append(Module(package, inner, text, place))
    return House(found, readmes, allowed)


def called(node: ast.AST) -> str:
    """The last part of what is called or named: `limit` of `select(Row).limit`."""
    if isinstance(node, ast.Call):
        return called(node.func)
    if isinstance(node, ast.Subscript):
        return called(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def positional(function: Function) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args]


def parameters(function: Function) -> list[ast.arg]:
    return [*positional(function), *function.args.kwonlyargs]


def written(annotation: ast.expr | None) -> str:
    """An annotation as text, also where it is a string."""
    if annotation is None:
        return ""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value
    return ast.unparse(annotation)


def names(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        yield from (called(part) for part in ast.walk(node) if isinstance(part, ast.Name | ast.Attribute))
