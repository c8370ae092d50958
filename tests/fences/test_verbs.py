"""No verb of the Makefile stops working without a word: each is run by a test, or has a small run, or says why not."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from deploy.develop.trials import groups
from tests.drills.supervised import ROOT
from tests.verbs.recipes import modules, verbs
from tests.verbs.test_by_themselves import LITTLE

SMALL_RUNS = {
    "bench": ("tests/verbs/test_in_a_house.py", "tests/bench/test_searching.py"),
    "compare": ("tests/verbs/test_in_a_house.py",),  # one of its two sides, which do all of the work
    "drill": ("tests/verbs/test_in_a_house.py",),
    "rebuild": ("tests/drills/replaying.py",),  # the drill does it
    "sitting-drill": ("tests/drills/test_sitting.py",),
    "year-end": ("tests/drills/test_year_end.py",),
    "stranger": ("tests/verbs/test_in_a_house.py",),
}
"""What begins otherwise than the verb does: on a house that stands, with few people. It imports what the verb runs."""
BY_MAKE_TEST = {
    "deploy.develop.lint": "begins it",
    "deploy.develop.provide": "provides for it",
    "deploy.develop.trials": "is it",
}
NOBODY_RUNS = {
    "check": "within make test it would test a part of what is being tested; its parts have tests",
    "environment": "before any test: without it none would run",
    "help": "two words of awk; nothing of ours",
    "lock": "asks a registry; what it writes is looked at by deploy/tests/setup/test_locks.py",
    "messages": "writes into the catalogues; what is missing there is seen by test_words.py of each service",
    "run": "makes the environment; what it ends in, `deploy.run.run`, is how each house of the tests is started",
    "tools": "before any test: without it none would run",
}


@cache
def entries(module: str) -> set[str]:
    """What a module calls when it is run: the names in its last block."""
    tree = ast.parse(_file_of(module).read_text("utf-8"))
    [block] = [one for one in tree.body if isinstance(one, ast.If) and "__main__" in ast.unparse(one.test)]
    called = {one.func.id for one in ast.walk(block) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)}
    defined = {one.name for one in tree.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}
    return called & defined


def _file_of(module: str) -> Path:
    inside = module.replace(".", "/")
    places = [ROOT, *sorted(ROOT.glob("*/src")), *sorted(ROOT.glob("services/*/src")), *ROOT.glob("services/*/*/src")]
    found = [place / inside for place in places]
    files = [file for one in found for file in (one.with_suffix(".py"), one / "__main__.py") if file.exists()]
    return files[0]


class Told(ast.NodeVisitor):
    """What a test imports, what it calls of that, and what it says word by word."""

    def __init__(self, text: str) -> None:
        self.imported: set[str] = set()
        self.called: set[str] = set()
        self.said: set[str] = set()
        self.visit(ast.parse(text))

    def visit_ImportFrom(self, line: ast.ImportFrom) -> None:
        self.imported |= {line.module or ""} | {f"{line.module}.{one.name}" for one in line.names}

    def visit_Attribute(self, one: ast.Attribute) -> None:
        self.called.add(one.attr)
        self.generic_visit(one)

    def visit_Name(self, one: ast.Name) -> None:
        self.called.add(one.id)

    def visit_Constant(self, one: ast.Constant) -> None:
        if isinstance(one.value, str):
            self.said.add(one.value)

    def imports(self, module: str) -> bool:
        return bool({module, f"{module}.__main__"} & self.imported)

    def runs(self, module: str) -> bool:
        """Names it in a command, or calls what it calls when it is run."""
        if module in self.said:
            return True
        ways = {f"{place}.{name}" for place in (module, f"{module}.__main__") for name in entries(module)}
        named = bool(ways & self.imported)
        return named or (self.imports(module) and bool(entries(module) & self.called))


@cache
def every_test() -> dict[str, str]:
    """The text of every test of `make test`, by its file."""
    files = sorted({file for group in groups() for file in group.folder.rglob("test_*.py")})
    return {str(file.relative_to(ROOT)): file.read_text("utf-8") for file in files if file != Path(__file__)}


@cache
def _read(file: str) -> Told:
    return Told((ROOT / file).read_text("utf-8"))


def _run(verb: str, module: str) -> bool:
    if verb in LITTLE or module in BY_MAKE_TEST:
        return True
    named = [file for file, text in every_test().items() if all(part in text for part in module.split("."))]
    return any(_read(file).runs(module) for file in named)


def not_run(verb: str, *, small_runs: dict[str, tuple[str, ...]] | None = None) -> Iterator[str]:
    """What of a verb no test runs."""
    smaller = [_read(file) for file in (SMALL_RUNS if small_runs is None else small_runs).get(verb, ())]
    for module in modules(verb):
        if "/" in module:
            if not any(file.startswith(module) for file in every_test()):
                yield f"make {verb}: {module} is no test of make test"
        elif not any(one.imports(module) or module in one.said for one in smaller) and not _run(verb, module):
            yield f"make {verb}: no test runs {module}"


@pytest.mark.parametrize("verb", verbs())
def test_each_verb_is_run_by_a_test_or_says_why_not(verb: str) -> None:
    if verb not in NOBODY_RUNS:
        assert list(not_run(verb)) == []


def test_every_verb_is_there_that_something_is_said_of() -> None:
    assert {*SMALL_RUNS, *NOBODY_RUNS} <= set(verbs())
    assert all(NOBODY_RUNS.values())


@pytest.mark.parametrize("verb", sorted(SMALL_RUNS))
def test_without_its_small_run_a_verb_is_found(verb: str) -> None:
    assert list(not_run(verb, small_runs={}))
