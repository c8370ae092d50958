"""The two doors, JSON and HTML: they parse, call and present."""

import ast
from collections.abc import Iterator
from functools import cache

from tests.fences.dialect.code import METHODS, Function, House, Module, called
from tests.fences.dialect.rule import Found, rule

VERBS = ("commands", "queries")


@rule(
    "doors-use-the-menu",
    "A door imports `commands, queries` as modules: what it calls is seen to be a verb of a room.",
    bad={
        "exam/panel/api.py": "from exam.panel.commands import join_panel\nfrom exam.panel.queries.all import members",
    },
    good={"exam/panel/api.py": "from exam.panel import commands, queries\nfrom exam.panel.inputs import JoinPanel"},
    finds=2,
)
def doors_use_the_menu(module: Module, house: House) -> Found:
    for node in module.nodes(ast.ImportFrom) if module.door else []:
        if set(VERBS) & set((node.module or "").split(".")):
            yield node.lineno, f"from {node.module} import {', '.join(name.name for name in node.names)}"


@rule(
    "doors-define-no-model",
    "What comes in is an Input, what goes out a view: both are the room's, and the other door uses them too.",
    bad={"exam/panel/api.py": "class Joining(BaseModel):\n    is_cps: bool"},
    good={"exam/panel/inputs.py": "class JoinPanel(Input):\n    is_cps: bool", "exam/panel/api.py": "def f(): ..."},
)
def doors_define_no_model(module: Module, house: House) -> Found:
    for node in module.nodes(ast.ClassDef) if module.door else []:
        yield node.lineno, f"class {node.name}"


@rule(
    "doors-decide-nothing",
    "An `if` or a refusal in a door is a rule that the other door does not have.",
    bad={"exam/panel/pages.py": "def show(number):\n    if number > 3:\n        raise NotFound"},
    good={"exam/panel/pages.py": "def show(number):\n    return page('a' if number else 'b')"},
    finds=2,
)
def doors_decide_nothing(module: Module, house: House) -> Found:
    for node in module.nodes(ast.If, ast.Match, ast.Raise) if module.door else []:
        if not (isinstance(node, ast.If) and called(node.test) == "TYPE_CHECKING"):
            yield node.lineno, ast.unparse(node).partition("\n")[0]


@rule(
    "doors-pass-the-actor",
    "A door passes `who.actor`, so that mypy knows who acts from what is acted on.",
    bad={"exam/panel/api.py": "async def join(who: SignedIn):\n    await db.write(commands.join_panel, who.id)"},
    good={"exam/panel/api.py": "async def join(who: SignedIn):\n    await db.write(commands.join_panel, who.actor)"},
)
def doors_pass_the_actor(module: Module, house: House) -> Found:
    for node in module.nodes(ast.Attribute) if module.door else []:
        if node.attr == "id" and called(node.value) == "who":
            yield node.lineno, "who.id is who.actor"


@rule(
    "clock",
    "`clock.now()` says whose time it is, `clock.real_now()` even more; a command, query or rule is told it.",
    bad={
        "exam/panel/api.py": "from shared.clock import now",
        "exam/panel/commands.py": "from shared import clock",
    },
    good={"exam/panel/api.py": "from shared import clock", "exam/panel/commands.py": "from shared import days"},
    finds=2,
)
def clock(module: Module, house: House) -> Found:
    for node in module.nodes(ast.ImportFrom) if not module.trial else []:
        taken = {name.name for name in node.names}
        if node.module == "shared.clock" and taken & {"now", "real_now"}:
            yield node.lineno, "from shared.clock import …; say clock.now()"
        elif (node.module == "shared" and "clock" in taken) and module.kind in (*VERBS, "rules", "rows"):
            yield node.lineno, f"{module.kind} are told what time it is"


@rule(
    "routes-are-named-as-what-they-call",
    "A route is called as its command or query, so that one name leads from the address to the rule.",
    bad={
        "exam/panel/api.py": "from exam.panel import commands, queries\n"
        "@router.post('/panel')\nasync def join(db):\n    await db.write(commands.join_panel)\n"
        "@router.get('/panel')\nasync def show(db):\n    return await db.read(queries.members)\n",
    },
    good={
        "exam/panel/api.py": "from exam.panel import commands, queries\nfrom exam.orals import queries as orals\n"
        "@router.post('/panel')\nasync def join_panel(db):\n    await db.write(commands.join_panel)\n"
        "    return await db.read(queries.members)\n"
        "@router.get('/panel')\nasync def members(db):\n    return await db.read(queries.members)\n"
        "@router.get('/panel/leave')\nasync def members_leaving(db):\n    return await db.read(queries.members)\n"
        "@router.get('/both')\nasync def talks(db):\n    return await db.read(queries.members), orals.talks\n"
        "@router.get('/nothing')\nasync def about():\n    return page('about')\n",
    },
    finds=2,
)
def routes_are_named(module: Module, house: House) -> Found:
    menus = _menus(module) if module.door else {}
    for function in module.functions if module.door else []:
        for method in _methods(function):
            calls = _verbs(function, menus)
            asked = calls["queries"] if method == "get" else calls["commands"]
            expected = asked or calls["commands"] or calls["queries"]
            if expected and not any(function.name == one or function.name.startswith(f"{one}_") for one in expected):
                yield function.lineno, f"{method} {function.name} calls {', '.join(sorted(expected))}"


def _methods(function: Function) -> Iterator[str]:
    for node in function.decorator_list:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
            yield node.func.attr


def _menus(module: Module) -> dict[str, str]:
    """Local names of `commands` and `queries`, of this room and others, and of verbs imported by themselves."""
    found = {}
    for node in module.nodes(ast.ImportFrom):
        whose = [part for part in (node.module or "").split(".") if part in VERBS]
        for name in node.names:
            local = name.asname or name.name
            if name.name in VERBS:
                found[local] = name.name
            elif whose and local[0].islower():
                found[f"={local}"] = whose[0]
    return found


def _verbs(function: Function, menus: dict[str, str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"commands": set(), "queries": set()}
    for node in ast.walk(function):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in menus:
            found[menus[node.value.id]].add(node.attr)
        elif isinstance(node, ast.Name) and f"={node.id}" in menus:
            found[menus[f"={node.id}"]].add(node.id)
    return found


ONE_DOOR = {
    "ce_tracker.claiming.claim_hours": "a program says all at once; on pages it is three steps (`send_draft`)",
    "curriculum.completion.import_history": "an agency's program brings many in at once; nobody types them",
    "exam.questions.submit_question_page": "a page saves and turns in one; a program says one thing at a time",
    "exam.answers.save_answer": "a page's script saves by JSON; without a script the page turns and saves",
    "exam.answers.flag_question": "the page's button is part of turning it",
    "exam.answers.take_break": "the page's button is part of turning it",
    "exam.answers.end_break": "the page continues with `continue_here`",
    "exam.ratings.commit_rating": "the page gives scores and opens the next one (`exam.work`)",
    "exam.ratings.stand_now": "a program has nothing to undo; on the page a minute goes by",
    "gateway.people.sign_person_out": "an administrator does it for somebody who calls: their phone is lost",
    "gateway.preferences.change_language": "a button on every page; a program says all its preferences at once",
}
"""Commands that only one of two doors offers, each with its reason."""


@rule(
    "doors-are-twins",
    "What can be done on a page can be done by a program, by the same command, and the other way round.",
    bad={
        "exam/panel/api.py": "from exam.panel import commands\n@router.post('/a')\nasync def a(): commands.join_panel",
        "exam/panel/pages.py": "from exam.panel import commands\n@router.post('/b')\nasync def b(): commands.leave",
    },
    good={
        "exam/panel/api.py": "from exam.panel import commands\n@router.post('/a')\nasync def a(): commands.join_panel",
        "exam/panel/pages.py": "from exam.panel import commands\n@r.put('/b')\nasync def b(): commands.join_panel",
        "exam/orals/pages.py": "from exam.orals import commands\n@router.post('/b')\nasync def b(): commands.book",
        "exam/answers/api.py": "from exam.answers import commands\n@r.put('/c')\nasync def c(): commands.save_answer",
        "exam/answers/pages.py": "from exam.answers import commands\n",
    },
    finds=2,
)
def doors_are_twins(module: Module, house: House) -> Found:
    other = [one for one in house.beside(module) if one.door and one.kind != module.kind] if module.door else []
    offered = {verb for one in other for verb in commands_offered(one)}
    for verb, line in commands_offered(module).items() if other else []:
        if verb not in offered and f"{module.package}.{'.'.join(module.room)}.{verb}" not in ONE_DOOR:
            yield line, f"{verb}: not in {other[0].kind}"


@cache
def commands_offered(module: Module) -> dict[str, int]:
    """Every command that the routes of a door call, with the line of the first."""
    menus, found = _menus(module), dict[str, int]()
    for function in module.functions:
        for verb in sorted(_verbs(function, menus)["commands"]) if next(_methods(function), None) else []:
            found.setdefault(verb, function.lineno)
    return found


@rule(
    "no-store-is-the-routers",
    "`api_router` answers no-store for all; a helper of one's own is a door that can forget it.",
    bad={"exam/panel/api.py": "answer.headers['Cache-Control'] = 'private, no-store'"},
    good={
        "exam/panel/api.py": "router = api_router('panel')\n'''Answers are never stored: no-store is its word.'''",
        "shared/web/routers.py": "answer.headers['Cache-Control'] = 'no-store'",
    },
)
def no_store(module: Module, house: House) -> Found:
    for node in module.nodes(ast.Constant) if module.service else []:
        words = node.value.decode(errors="replace") if isinstance(node.value, bytes) else node.value
        if isinstance(words, str) and "no-store" in words and len(words) < 40:
            yield node.lineno, f"a header of its own: {words}"
