"""Every place of a rule that can be made wrong in one way that a person could have written."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.In: (" in ", " not in "),
    ast.NotIn: (" not in ", " in "),
    ast.Is: (" is ", " is not "),
    ast.IsNot: (" is not ", " is "),
}
_SUMS: dict[type[ast.operator], tuple[str, str]] = {ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/")}
_JUDGES: dict[str, str] = {"any": "all", "all": "any", "min": "max", "max": "min"}


@dataclass(frozen=True)
class Mutant:
    """A piece of a file from `start` to `end` (offsets in its text), and what stands there instead."""

    file: Path
    line: int
    start: int
    end: int
    was: str
    now: str

    @property
    def name(self) -> str:
        return f"{self.line}: {' '.join(self.was.split())} → {' '.join(self.now.split())}"

    def text(self) -> str:
        whole = self.file.read_text("utf-8")
        return whole[: self.start] + self.now + whole[self.end :]


class _File:
    """A file of rules, and where its pieces lie."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text("utf-8")
        self._lines = self.text.splitlines(keepends=True)
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line))

    def start(self, node: ast.expr) -> int:
        return self._offset(node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        return self._offset(node.end_lineno or node.lineno, node.end_col_offset or 0)

    def piece(self, node: ast.expr, now: str) -> Iterator[Mutant]:
        start, end = self.start(node), self.end(node)
        yield Mutant(self.path, node.lineno, start, end, self.text[start:end], now)

    def between(self, left: ast.expr, right: ast.expr, was: str, now: str) -> Iterator[Mutant]:
        found = self.text.find(was, self.end(left), self.start(right))
        if found >= 0:
            yield Mutant(self.path, left.lineno, found, found + len(was), was, now)

    def _offset(self, row: int, column: int) -> int:
        """Columns are told in bytes."""
        return self._starts[row - 1] + len(self._lines[row - 1].encode()[:column].decode())


def _comparison(file: _File, node: ast.Compare) -> Iterator[Mutant]:
    if len(node.ops) == 1 and type(node.ops[0]) in _COMPARISONS:
        yield from file.between(node.left, node.comparators[0], *_COMPARISONS[type(node.ops[0])])


def _condition(file: _File, node: ast.BoolOp) -> Iterator[Mutant]:
    words = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
    yield from file.between(node.values[0], node.values[1], *words)


def _sum(file: _File, node: ast.BinOp) -> Iterator[Mutant]:
    if type(node.op) in _SUMS:
        yield from file.between(node.left, node.right, *_SUMS[type(node.op)])


def _denial(file: _File, node: ast.UnaryOp) -> Iterator[Mutant]:
    if isinstance(node.op, ast.Not):
        yield from file.piece(node, file.text[file.start(node.operand) : file.end(node.operand)])


def _number(file: _File, node: ast.Constant) -> Iterator[Mutant]:
    if type(node.value) is int:
        yield from file.piece(node, str(node.value + 1))


def _judge(file: _File, node: ast.Call) -> Iterator[Mutant]:
    if isinstance(node.func, ast.Name) and node.func.id in _JUDGES:
        yield from file.piece(node.func, _JUDGES[node.func.id])


_WAYS: dict[type[ast.AST], Callable[..., Iterator[Mutant]]] = {
    ast.Compare: _comparison,
    ast.BoolOp: _condition,
    ast.BinOp: _sum,
    ast.UnaryOp: _denial,
    ast.Constant: _number,
    ast.Call: _judge,
}


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Those inside its functions, in the order of the file."""
    file = _File(path)
    for function in ast.walk(ast.parse(file.text)):
        if isinstance(function, ast.FunctionDef):
            for node in ast.walk(function):
                if type(node) in _WAYS:
                    yield from _WAYS[type(node)](file, node)
