"""Words of our own where the field has one. What people read on pages keeps its voice."""

import ast
from collections.abc import Iterator

from tests.fences.dialect.code import House, Module
from tests.fences.dialect.rule import Found, rule

FIELD = {
    "window": "writer_token",
    "new_window": "new_writer_token",
    "take_up": "import_submissions",
    "hand_over": "claim_submitted",
    "handed_over_at": "claimed_at",
    "look_again_at": "next_check_at",
    "gathers": "batch_window",
    "signs": "characters",
    "changing": "write_and_invalidate",
    "in_both_words": "per_dialect",
    "Porch": "Admission",
    "stand_at": "a column or a join that says what",
    "Standing": "Validity, PassedParts, Progress or ActiveSession",
    "Where": "CurrentDevice",
    "Enter": "SignInFlow",
    "told": "projections (tables), recorded or Message",
    "house": "scene, or what it is",
    "first_by": "an Approval of shared.approvals",
    "second_by": "an Approval of shared.approvals",
    "AuditRecord": "an Approval of shared.approvals",
    "NotYourOwn": "a refusal of shared.approvals",
    "Straight": "`fast` of a Room",
    "straight": "`fast` of a Room",
    "PolicyFirst": "`who` stands first",
    "PRODUCERS": "shared.services",
    "STREAMS": "shared.services",
    "PORT_OF": "shared.services",
}
ONLY_IN = {
    "furnish": ("services", "create_state"),
    "Where": ("gateway", "CurrentDevice"),
    "Enter": ("gateway", "SignInFlow"),
    "MODULES": ("deploy", "shared.services"),
}
"""Words that mean something else in other places."""
AT_HOME = {"first_by": "shared/approvals/", "second_by": "shared/approvals/", "SERVICES": "shared/services.py"}
"""Where a word belongs."""


@rule(
    "glossary",
    "One thing has one name, and where the field has one, that: who comes new knows it already.",
    bad={
        "exam/panel/commands.py": "def take_up(session, window: str): ...\nclass Standing: ...\nserve(told=[Training])",
        "gateway/sessions/deps.py": "Where = Annotated[Device, Depends(x)]\nclass Row(Base):\n    first_by: str",
        "exam/results/rules.py": "class State(StrEnum):\n    HALF_RELEASED = 'half_released'",
        "exam/tests/conftest.py": "def house(database): ...",
    },
    good={
        "exam/panel/commands.py": "def import_submissions(session, writer_token: str): ...\nWhere = 1",
        "exam/tests/test_panel.py": "def test_that(house): ...",
        "shared/approvals/tables.py": "class Approval:\n    first_by: str",
        "shared/services.py": "SERVICES = {}",
    },
    finds=8,
)
def glossary(module: Module, house: House) -> Found:
    if module.trial:
        yield from _fixtures(module)
        return
    for line, name in _introduced(module):
        if name.startswith("HALF_"):
            yield line, f"{name} → an Approval of shared.approvals that waits for the second"
        if name not in FIELD and name not in ONLY_IN:
            continue
        if name in AT_HOME and f"{module.package}/{module.inner}".startswith(AT_HOME[name]):
            continue
        where, word = ONLY_IN.get(name, ("", FIELD.get(name, "")))
        if where in ("", module.package) or (where == "services" and module.service):
            yield line, f"{name} → {word}"


def _fixtures(module: Module) -> Found:
    """A house is a whole running Peerway, in `tests/`; what a package's tests stand in is a scene."""
    if not module.inner.startswith("tests/") and "def house(" in module.text:
        yield from ((node.lineno, "house → scene") for node in module.functions if node.name == "house")


def _introduced(module: Module) -> Iterator[tuple[int, str]]:
    """Names where they are made; `told=` also where it is passed, since a call reads like a sentence."""
    for node in module.nodes(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef):
        yield node.lineno, node.name
    for one in module.nodes(ast.arg):
        yield one.lineno, one.arg
    for keyword in module.nodes(ast.keyword):
        if keyword.arg == "told":
            yield keyword.value.lineno, keyword.arg
    for name in module.nodes(ast.Name):
        if isinstance(name.ctx, ast.Store):
            yield name.lineno, name.id
