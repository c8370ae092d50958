"""Small habits that are dear when they are missed."""

import ast
import re

from tests.fences.dialect.code import House, Module, called, written
from tests.fences.dialect.rule import Found, rule

IGNORED = re.compile(r"#\s*type:\s*ignore")
REASONED = re.compile(r"type: ignore\[[\w, -]+\]  # \w")


@rule(
    "refusals-have-no-status",
    "A refusal is of a kind; which HTTP status a kind has is said once, at the edge.",
    bad={
        "exam/panel/rules.py": "class Late(Gone):\n    status = 410\nclass Worn(Gone):\n    status: ClassVar[int] = 410"
    },
    good={
        "exam/panel/rules.py": "class Late(Gone):\n    slug = 'late'\ndef f():\n    status = 3",
        "exam/panel/views.py": "class Row(BaseModel):\n    status: int = 200",
        "shared/web/problems.py": "class Odd(Refusal):\n    status = 405",
    },
    finds=2,
)
def refusals_have_no_status(module: Module, house: House) -> Found:
    if module.trial or (module.package, module.inner) == ("shared", "web/problems.py"):
        return
    for owner in module.nodes(ast.ClassDef):
        for node in owner.body:
            if isinstance(node, ast.AnnAssign) and "ClassVar" not in written(node.annotation):
                continue
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if called(target) == "status" and isinstance(node.value.value, int):
                    yield node.lineno, f"{owner.name}: status = {node.value.value}"


@rule(
    "types-are-not-ignored",
    "Where mypy is told to look away, nothing is known: it is done for a reason that stands behind it, or not at all.",
    bad={"exam/panel/rules.py": "x = f()  # type: ignore[misc]"},
    good={"exam/panel/rules.py": "x = f()  # type: ignore[misc]  # the library says nothing of its types"},
)
def types_are_not_ignored(module: Module, house: House) -> Found:
    if not module.trial and "ignore" in module.text:
        for number, line in enumerate(module.lines, 1):
            if IGNORED.search(line) and not REASONED.search(line):
                yield number, line.strip()


@rule(
    "lists-are-paged",
    "A list that is cut somewhere hides the rest; `shared.paging` gives the next page. Else a comment says why not.",
    bad={"exam/panel/queries.py": "rows = session.exec(a.limit(200))\nmore = (\n    waiting\n    .limit(AT_ONCE)\n)"},
    good={
        "exam/panel/queries.py": "row = waiting.limit(1)\nrows = waiting.limit(AT_ONCE)  # the loop comes again",
        "shared/paging.py": "rows = statement.limit(51)",
    },
    finds=2,
)
def lists_are_paged(module: Module, house: House) -> Found:
    if module.trial or (module.package, module.inner) == ("shared", "paging.py"):
        return
    for call in module.nodes(ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "limit" and call.args:
            line = call.func.end_lineno or call.lineno
            only_one = isinstance(call.args[0], ast.Constant) and call.args[0].value == 1
            if not only_one and "  # " not in module.lines[line - 1]:
                yield line, f"limit({ast.unparse(call.args[0])}) without a reason"


@rule(
    "views-name-their-fields",
    "`model_validate({**row, …})` hides what a view takes from mypy, and lets a new column out by the door.",
    bad={"exam/panel/queries.py": "Member.model_validate({**row.model_dump(), 'name': name})"},
    good={
        "exam/panel/queries.py": "Member(id=row.id, name=name)\nJob.model_validate({'slug': slug})",
        "exam/panel/content.py": "Job.model_validate({'slug': slug, **read_yaml(file)})",
    },
)
def views_name_their_fields(module: Module, house: House) -> Found:
    reads_files = module.trial or module.kind in ("content", "published")
    for call in module.nodes(ast.Call) if not reads_files else []:
        first = call.args[0] if call.args else None
        if called(call) == "model_validate" and isinstance(first, ast.Dict) and None in first.keys:
            yield call.lineno, ast.unparse(call)


@rule(
    "tests-do-not-sleep",
    "A test that sleeps is slow and still wrong on a busy machine; one that changes sys.path tests another house.",
    bad={"exam/tests/test_panel.py": "import sys\ntime.sleep(1)\nsys.path.insert(0, 'x')"},
    good={"exam/tests/test_panel.py": "scene.later(days=1)\nasyncio.sleep(0)", "tests/drills/run.py": "time.sleep(1)"},
    finds=2,
)
def tests_do_not_sleep(module: Module, house: House) -> Found:
    if not module.trial or module.inner.startswith("tests/"):
        return
    # sleep(0) does not wait: it lets the others run
    if "sleep" in module.text or "sys.path" in module.text:
        for call in module.nodes(ast.Call):
            if called(call) == "sleep" and ast.unparse(call.args[0] if call.args else call) != "0":
                yield call.lineno, ast.unparse(call)
        for node in module.nodes(ast.Attribute):
            if node.attr == "path" and called(node.value) == "sys":
                yield node.lineno, "sys.path"


@rule(
    "one-zone",
    "Where the agency is, is a setting that `shared.days` reads; a second zone would end its days at another hour.",
    bad={
        "exam/panel/rules.py": "here = ZoneInfo('Europe/Berlin')\nZONE = here",
        "exam/panel/queries.py": "from shared.days import zone",
    },
    good={
        "exam/panel/rules.py": "def there(zone: ZoneInfo): ...",
        "exam/panel/queries.py": "from shared.days import day_of",
        "shared/settings.py": "zone = ZoneInfo('America/New_York')",
        "shared/i18n.py": "from shared.days import day_of, zone",
    },
    finds=3,
)
def one_zone(module: Module, house: House) -> Found:
    if module.trial or (module.package, module.inner) in (("shared", "settings.py"), ("shared", "i18n.py")):
        return
    for call in module.nodes(ast.Call):
        if called(call) == "ZoneInfo":
            yield call.lineno, ast.unparse(call)
    for name in module.nodes(ast.Name):
        if name.id == "ZONE":
            yield name.lineno, "ZONE"
    for imported in module.nodes(ast.ImportFrom):
        if imported.module == "shared.days" and "zone" in {one.name for one in imported.names}:
            yield imported.lineno, "from shared.days import zone"
