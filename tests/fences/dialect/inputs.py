"""What comes in: form and JSON share one model, named as its command."""

import ast
import re
from collections.abc import Iterator

from tests.fences.dialect.code import METHODS, Function, House, Module, called, names, parameters
from tests.fences.dialect.rule import Found, rule

ELSEWHERE = {"forms", "models", "views", "tables", "words"}
"""Files from which a door took what is sent."""


@rule(
    "inputs-stand-in-inputs",
    "Both doors take the same Input out of `inputs.py`: what one refuses, the other refuses.",
    bad={
        "exam/panel/api.py": "from exam.panel.models import Joining\nclass Leaving(BaseModel): ...\n"
        "@router.post('/a')\nasync def join(who: SignedIn, body: Joining): ...\n"
        "@router.post('/b')\nasync def leave(who: SignedIn, body: Leaving): ...",
        "exam/panel/pages.py": "from exam.panel.inputs import JoinPanel\n"
        "@router.post('/a')\nasync def join(answers: Annotated[JoinPanel, Depends(form(JoinPanel))]): ...",
    },
    good={
        "exam/panel/api.py": "from exam.panel.inputs import JoinPanel\nfrom exam.panel.models import Member\n"
        "@router.post('/a')\nasync def join_panel(who: SignedIn, body: JoinPanel) -> Member: ...",
        "exam/panel/pages.py": "from exam.panel.inputs import JoinPanel\n"
        "@router.post('/a')\nasync def join_panel(body: Form[JoinPanel]): ...",
    },
    finds=3,
)
def inputs_stand_in_inputs(module: Module, house: House) -> Found:
    strange = set(_strange(module)) if module.door else set()
    for function in module.functions if module.door else []:
        for one in parameters(function) if _is_route(function) else []:
            if one.annotation is None:
                continue
            if strange.intersection(names([one.annotation])):
                yield one.lineno, f"{function.name}: {one.arg} is no Input out of inputs.py"
            elif any(isinstance(node, ast.Call) and called(node) == "form" for node in ast.walk(one.annotation)):
                yield one.lineno, f"{function.name}: {one.arg} is Form[…]"


def _strange(module: Module) -> Iterator[str]:
    yield from (node.name for node in module.nodes(ast.ClassDef))
    for node in module.nodes(ast.ImportFrom):
        if (node.module or "").rpartition(".")[2] in ELSEWHERE:
            yield from (name.asname or name.name for name in node.names)


def _is_route(function: Function) -> bool:
    return any(isinstance(node, ast.Call) and called(node) in METHODS for node in function.decorator_list)


@rule(
    "inputs-are-inputs",
    "`Input` is frozen and refuses what it does not know; nobody has to remember it.",
    bad={
        "exam/panel/inputs.py": "class JoinPanel(BaseModel): ...\n"
        "class LeavePanel(Input):\n    model_config = ConfigDict(extra='forbid', strict=True)",
        "exam/panel/views.py": "class Member(BaseModel, extra='forbid'): ...",
    },
    good={
        "exam/panel/inputs.py": "class JoinPanel(Input): ...\nclass JoinPanelPage(JoinPanel): ...",
        "exam/panel/views.py": "class Member(BaseModel, frozen=True): ...",
        "exam/panel/content.py": "class Job(BaseModel, frozen=True, extra='forbid'): ...",
        "shared/inputs.py": "class Input(BaseModel):\n    model_config = ConfigDict(frozen=True, extra='forbid')",
    },
    finds=3,
)
def inputs_are_inputs(module: Module, house: House) -> Found:
    if not module.service or module.kind in ("content", "published"):
        return
    for node in module.nodes(ast.ClassDef):
        if module.kind == "inputs" and "BaseModel" in map(called, node.bases):
            yield node.lineno, f"{node.name} derives from Input"
        if {"extra", "strict"} & {keyword.arg for keyword in node.keywords}:
            yield node.lineno, f"{node.name}: extra and strict are Input's to say"
    for call in module.nodes(ast.Call):
        if called(call) == "ConfigDict" and {"extra", "strict"} & {keyword.arg for keyword in call.keywords}:
            yield call.lineno, "extra and strict are Input's to say"


@rule(
    "inputs-are-named-as-their-command",
    "`ChooseListing` is what `choose_listing` takes: who knows one name knows the other.",
    bad={
        "exam/panel/inputs.py": "class Joining(Input): ...",
        "exam/panel/commands.py": "def join_panel(session): ...",
    },
    good={
        "exam/panel/inputs.py": "class Row(Input): ...\nclass JoinPanel(Input):\n    rows: tuple[Row, ...]\n"
        "class JoinPanelPage(JoinPanel): ...\nclass Members(Input): ...\n"
        "class Both(Input): ...\nclass LeavePanel(Both): ...",
        "exam/panel/commands.py": "def join_panel(session): ...",
        "exam/panel/queries.py": "def members(session): ...",
    },
)
def inputs_are_named(module: Module, house: House) -> Found:
    """But for parts of others, bases, and `Rules`: what a rule set holds is no command's."""
    if not module.service or module.kind != "inputs":
        return
    fields = [node.annotation for node in module.nodes(ast.AnnAssign)]
    parts = (
        {"Rules"} | set(names(fields)) | {called(base) for node in module.nodes(ast.ClassDef) for base in node.bases}
    )
    known = house.verbs(module, "commands", "queries")
    for node in module.nodes(ast.ClassDef):
        if "Input" in map(called, node.bases) and node.name not in parts and _snake(node.name) not in known:
            yield node.lineno, f"{node.name}: no command or query is called {_snake(node.name)}"


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


@rule(
    "views-are-frozen",
    "What was read is a fact of that moment: nobody writes on it.",
    bad={"exam/panel/views.py": "class Member(BaseModel): ...\n@dataclass\nclass Row: ..."},
    good={
        "exam/panel/views.py": "class Member(BaseModel, frozen=True): ...\n@dataclass(frozen=True)\nclass Row: ...\n"
        "class Chair(Member): ...\nclass Pair(NamedTuple): ...",
    },
    finds=2,
)
def views_are_frozen(module: Module, house: House) -> Found:
    for node in module.nodes(ast.ClassDef) if module.kind == "views" and not module.trial else []:
        frozen = _says_frozen(node) or any(_says_frozen(one) for one in node.decorator_list)
        bare = "BaseModel" in map(called, node.bases) or "dataclass" in map(called, node.decorator_list)
        if bare and not frozen:
            yield node.lineno, f"{node.name} is not frozen"


def _says_frozen(node: ast.AST) -> bool:
    return any(keyword.arg == "frozen" for keyword in getattr(node, "keywords", ()))
