"""Where something stands: one enum, one table of moves, and the refusals that say why not."""

import ast
import re

from tests.fences.dialect.code import House, Module, called, written
from tests.fences.dialect.rule import Found, rule

STATE = re.compile(r"(?:\w+_)?state")


def _is_state(node: ast.expr) -> bool:
    """`row.state`, `state`, `col(Row.state)`."""
    if isinstance(node, ast.Call) and called(node) == "col" and node.args:
        return _is_state(node.args[0])
    return isinstance(node, ast.Attribute | ast.Name) and STATE.fullmatch(called(node)) is not None


def _is_text(node: ast.expr) -> bool:
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(map(_is_text, node.elts))
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@rule(
    "states-are-members",
    "A state is compared with a member of its enum: a misspelt string is equal to nothing, and nobody notices.",
    bad={
        "exam/panel/pages.py": "shown = row.state == 'open' or 'open' != state\nif row.state in ('open', 'void'): ...\n"
        "query = select(Row).where(col(Row.state).in_(['open']))\n"
        "match row.state:\n    case 'open': ...",
    },
    good={
        "exam/panel/pages.py": "shown = row.state == State.OPEN\nif statement == 'open': ...\n"
        "match row.state:\n    case State.OPEN: ...",
    },
    finds=5,
)
def states_are_members(module: Module, house: House) -> Found:
    if module.trial:
        return
    for node in module.nodes(ast.Compare):
        sides = [node.left, *node.comparators]
        if any(map(_is_state, sides)) and any(map(_is_text, sides)):
            yield node.lineno, ast.unparse(node)
    for call in module.nodes(ast.Call):
        asked = call.func.value if isinstance(call.func, ast.Attribute) and called(call) in ("in_", "not_in") else None
        if asked and _is_state(asked) and any(map(_is_text, call.args)):
            yield call.lineno, ast.unparse(call)
    for match in module.nodes(ast.Match):
        values = [part for case in match.cases for part in ast.walk(case.pattern) if isinstance(part, ast.MatchValue)]
        if _is_state(match.subject) and any(_is_text(part.value) for part in values):
            yield match.lineno, f"match {ast.unparse(match.subject)}: case '…'"


@rule(
    "states-are-typed-columns",
    "`state_of(State)` makes the column give members and the database refuse anything else.",
    bad={"exam/panel/tables.py": "class Row(Base, table=True):\n    state: str\n    first_state: str | None = None"},
    good={"exam/panel/tables.py": "class Row(Base, table=True):\n    state: State = state_of(State)\n    status: str"},
    finds=2,
)
def states_are_typed_columns(module: Module, house: House) -> Found:
    for node in module.nodes(ast.AnnAssign) if module.kind == "tables" and not module.trial else []:
        if _is_state(node.target) and "str" in re.findall(r"\w+", written(node.annotation)):
            yield node.lineno, f"{called(node.target)}: {written(node.annotation)}"


@rule(
    "moves-are-moves",
    "One mechanism moves a state and refuses what is not in the table: `Moves`, not a dict and a function beside it.",
    bad={
        "exam/panel/rules.py": "MOVES: dict[State, tuple[State, ...]] = {}\nRATING_MOVES = {}\n"
        "def move(state: str, to: State) -> State: ...",
    },
    good={
        "exam/panel/rules.py": "MOVES: Moves[State, Literal['join']] = Moves({}, otherwise=Gone)\nA_MOVES = Moves({})",
        "shared/moves.py": "class Moves:\n    def after(self, state, verb): ...",
    },
    finds=3,
)
def moves_are_moves(module: Module, house: House) -> Found:
    if not module.room or module.trial:
        return
    for function in module.functions:
        if function.name == "move":
            yield function.lineno, "def move: MOVES.after(state, verb)"
    for node in module.nodes(ast.Assign, ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        name = called(targets[0])
        if (name == "MOVES" or name.endswith("_MOVES")) and not (
            isinstance(node.value, ast.Call) and called(node.value) == "Moves"
        ):
            yield node.lineno, f"{name} is no Moves(…)"
