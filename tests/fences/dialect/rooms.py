"""What a room is made of: its files, how long they are, and the menu of its commands."""

import ast
from collections.abc import Iterator

from tests.fences.dialect.code import DIVIDED, House, Module
from tests.fences.dialect.rule import Found, rule

CLOSED = set("__init__ room rules tables rows inputs views content commands queries subscribers api pages deps".split())
GONE = {
    "forms": "inputs",
    "models": "views or content",
    "published": "content",
    "words": "rules, or the noun",
    "told": "tables, with the projections",
    "doors": "deps",
    "parts": "deps or rows",
    "mine": "rows",
    "clocks": "rows",
}
LONGEST, LARGEST = 150, 900


@rule(
    "room-files",
    "A room has the files of one closed list, so that one finds one's way; the README names what else there is.",
    bad={
        "exam/panel/helpers.py": "",
        "exam/panel/forms.py": "",
        "exam/words.py": "",
        "exam/README.md": "`forms.py` holds forms, and `keyring.py` keys",
    },
    good={"exam/panel/keyring.py": "", "exam/panel/rules.py": "", "exam/main.py": "", "exam/README.md": "`keyring.py`"},
    finds=3,
)
def room_files(module: Module, house: House) -> Found:
    if not module.service or module.divided:
        return
    stem = module.stem
    if stem in GONE:
        yield 1, f"{stem}.py is called {GONE[stem]}"
    elif module.room and stem not in CLOSED and "kinds" not in module.room and not stem.startswith("__"):
        told = house.readmes.get(module.package, "")
        if f"`{stem}.py`" not in told and f"/{stem}.py`" not in told:
            yield 1, f"{stem}.py is not in the closed list, and the README does not name it"


@rule(
    "one-verb-a-file",
    "A folder of commands holds one verb a file, and the file is called as the verb.",
    bad={
        "exam/panel/commands/begin.py": "def begin_sitting(session): ...",
        "exam/panel/commands/breaks.py": "def take_break(session): ...\ndef end_break(session): ...",
        "exam/panel/rules/parts.py": "def is_open(state): ...",
    },
    good={
        "exam/panel/commands/begin_sitting.py": "class Begun: ...\ndef begin_sitting(session): ...\ndef _part(): ...",
        "exam/panel/rules/submit_sitting.py": "class SittingOver(Conflict): ...",
        "exam/panel/queries/members.py": "def members(session): ...",
        "exam/panel/commands/__init__.py": "from exam.panel.commands.begin_sitting import begin_sitting",
    },
    finds=3,
)
def one_verb_a_file(module: Module, house: House) -> Found:
    if not module.divided or module.stem == "__init__" or module.trial:
        return
    told = [function.name for function in module.public]
    if module.kind == "commands" and told != [module.stem]:
        yield 1, f"{module.stem}.py holds {', '.join(told) or 'no verb'}"
    elif module.kind in DIVIDED and "_" not in module.stem and module.stem not in told:
        yield 1, f"{module.stem}.py says no verb and no noun of what it holds"


@rule(
    "the-menu-is-whole",
    "`commands/__init__` names every verb: it is the list of what can be done in the room.",
    bad={
        "exam/panel/commands/__init__.py": "from exam.panel.commands.join_panel import join_panel",
        "exam/panel/commands/join_panel.py": "def join_panel(session): ...",
        "exam/panel/commands/leave_panel.py": "def leave_panel(session): ...",
    },
    good={
        "exam/panel/commands/__init__.py": "from exam.panel.commands.join_panel import join_panel",
        "exam/panel/commands/join_panel.py": "def join_panel(session): ...\ndef _part(session): ...",
    },
)
def the_menu_is_whole(module: Module, house: House) -> Found:
    if not module.divided or module.kind != "commands" or module.stem != "__init__" or module.trial:
        return
    named = {name.name for node in module.nodes(ast.ImportFrom) for name in node.names}
    for verb in sorted(house.verbs(module, "commands") - named):
        yield 1, f"{verb} is missing"


@rule(
    "long-files-are-divided",
    "Above 150 lines commands, queries, pages or rules become a folder, and above 900 lines a room is two rooms.",
    bad={
        "exam/panel/queries.py": "x = 1\n" * 151,
        "exam/items/__init__.py": "",
        "exam/items/content.py": "x = 1\n" * 901,
    },
    good={"exam/panel/queries.py": "x = 1\n" * 150, "exam/panel/tables.py": "x = 1\n" * 151},
    finds=2,
)
def long_files(module: Module, house: House) -> Found:
    if not module.service or not module.room:
        return
    may_be_a_folder = module.kind in ("commands", "queries", "pages", "rules") and not module.divided
    if may_be_a_folder and len(module.lines) > LONGEST:
        yield 1, f"{len(module.lines)} lines: a folder"
    if module.stem == "__init__" and not module.divided:
        lines = sum(len(other.lines) for other in house.beside(module))
        if lines > LARGEST:
            yield 1, f"the room has {lines} lines: two rooms"


@rule(
    "rooms-say-what-they-are",
    "The docstring of a room says what it is for.",
    bad={"exam/panel/__init__.py": "", "exam/panel/commands/__init__.py": "x = 1"},
    good={"exam/panel/__init__.py": "'''Examiners who are ready.'''", "exam/__init__.py": ""},
    finds=2,
)
def rooms_say_what_they_are(module: Module, house: House) -> Found:
    if module.service and module.room and module.stem == "__init__" and not ast.get_docstring(module.tree):
        yield 1, "no docstring"


@rule(
    "tables-are-private",
    "Another room asks the queries of the room that owns the rows: so a table can change without the others knowing.",
    bad={
        "exam/results/queries.py": "from exam.scoring.tables import Rating\nfrom exam.orals import tables",
        "exam/demonstration.py": "import exam.scoring.tables",
    },
    good={
        ".importlinter": "[importlinter:contract:x]\nexcepted =\n  exam.sittings.commands.save -> exam.forms.tables",
        "exam/sittings/commands/save.py": "from exam.forms.tables import FormItem",
        "exam/scoring/queries.py": "from exam.scoring.tables import Rating",
        "exam/main.py": "from exam.scoring.tables import Rating",
        "exam/orals/queries.py": "from shared.messaging.tables import Held",
    },
    finds=3,
)
def tables_are_private(module: Module, house: House) -> Found:
    """A contract in `.importlinter` holds it as well, and knows the exceptions; this counts what is left."""
    for line, tables in _tables_imported(module) if module.service and module.stem != "main" else []:
        owner = tables.removesuffix("tables")
        ours = owner.split(".")[0] == module.package
        if ours and not module.name.startswith(owner) and f"{module.name} -> {tables}" not in house.excepted:
            yield line, tables


def _tables_imported(module: Module) -> Iterator[tuple[int, str]]:
    for node in module.nodes(ast.ImportFrom):
        names = [node.module or "", *(f"{node.module}.{name.name}" for name in node.names)]
        yield from ((node.lineno, name) for name in names if name.endswith(".tables"))
    for plain in module.nodes(ast.Import):
        yield from ((plain.lineno, name.name) for name in plain.names if name.name.endswith(".tables"))
