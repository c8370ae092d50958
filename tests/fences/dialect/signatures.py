"""What functions of a room take, what they are called and what they give back."""

import ast

from tests.fences.dialect.code import Function, House, Module, called, parameters, positional, written
from tests.fences.dialect.rule import Found, rule

ASKING = {"session", "connection"}
"""The first parameter; the one hot path takes the bare connection."""
VERBS = ("commands", "queries")
DECIDING = ("commands", "queries", "rules", "rows", "subscribers")
PEOPLE = {
    *("by", "who", "me", "who_id", "actor_id", "asker_id", "viewer_id"),
    *("administrator_id", "examiner_id", "facilitator_id", "employer_id", "reviewer_id", "publisher_id"),
    *("approver_id", "approved_by", "decided_by", "released_by", "confirmed_by", "done_by"),
}
"""How a person who acts was called before there was `actor`."""
MOMENTS = {"at", "moment", "when"}
AT_MOST = 5
RECEIPTS = {"Receipt", "Next", "Report"}
"""What the hot path gives back: the page of a sitting waits for nothing else. And what became of files brought in."""


def kept_parameters(function: Function) -> list[str]:
    return [one.arg for one in parameters(function) if one.arg not in ASKING | {"now"}]


@rule(
    "session-first",
    "Every command and query is called alike: the session first.",
    bad={
        "exam/sittings/commands.py": "def submit_one(sitting_id: str, session: Session) -> None: ...",
        "exam/sittings/queries.py": "def sitting(sitting_id: str, session: Session) -> View: ...",
    },
    good={
        "exam/sittings/commands.py": "def submit_one(session: Session, sitting_id: str) -> None: ...\ndef _part(): ...",
        "exam/sittings/queries.py": "def sitting(session: Session) -> View: ...\ndef titles(bank: Bank) -> Titles: ...",
    },
    finds=2,
)
def session_first(module: Module, house: House) -> Found:
    for function in module.public if module.kind in (*VERBS, "rows") else []:
        first = [one.arg for one in positional(function)][:1]
        asks = {one.arg for one in parameters(function)} & ASKING
        if (module.kind == "commands" or asks) and not ASKING.intersection(first):
            yield function.lineno, f"{function.name} does not take the session first"


@rule(
    "actor",
    "Who acts is one `actor: Actor` in second place: of two strings mypy tells none from the other.",
    bad={
        "exam/results/commands.py": "def release_result(session: Session, result_id: str, by: str) -> None: ...\n"
        "def withdraw_result(session: Session, result_id: str, actor: Actor) -> None: ...\n"
        "def void_result(session: Session, actor: str) -> None: ...",
    },
    good={
        "exam/results/commands.py": "def release_result(session: Session, actor: Actor, result_id: str) -> None: ...\n"
        "def exclude_rater(session: Session, actor: Actor, examiner_id: str) -> None: ...\n"
        "def draft_one(session: Session, person_id: str) -> None: ...",
    },
    finds=3,
)
def actor(module: Module, house: House) -> Found:
    for function in module.public if module.kind in (*VERBS, "rows") else []:
        taken = [one.arg for one in parameters(function)]
        if "actor" in taken:
            second = positional(function)[1:2]
            if [(one.arg, written(one.annotation)) for one in second] != [("actor", "Actor")]:
                yield function.lineno, f"{function.name}: `actor: Actor` stands second"
        elif people := PEOPLE.intersection(taken):
            yield function.lineno, f"{function.name} takes {', '.join(sorted(people))} for who acts; that is actor"


@rule(
    "now-last",
    "Time comes in as keyword `now: datetime`, last: no call can mistake it for something else.",
    bad={
        "exam/sittings/rules.py": "def is_over(clock: Clock, now: datetime) -> bool: ...\n"
        "def ends(clock: Clock, *, at: datetime) -> bool: ...\n"
        "def left(*, now: datetime, clock: Clock) -> int: ...",
    },
    good={
        "exam/sittings/rules.py": "def is_over(clock: Clock, *, now: datetime) -> bool: ...\n"
        "def ends(moment: Moment) -> bool: ...\ndef _part(now: datetime) -> int: ...",
    },
    finds=3,
)
def now_last(module: Module, house: House) -> Found:
    for function in module.public if module.kind in DECIDING else []:
        for one in parameters(function):
            if one.arg in MOMENTS and "datetime" in written(one.annotation):
                yield function.lineno, f"{function.name}: `{one.arg}` is called now"
        if any(one.arg == "now" for one in parameters(function)):
            last = [(one.arg, written(one.annotation)) for one in function.args.kwonlyargs[-1:]]
            if last != [("now", "datetime")]:
                yield function.lineno, f"{function.name}: `*, now: datetime` stands last"


@rule(
    "few-parameters",
    "Five beside session and now can still be seen at one look; more belong together in an Input or a value.",
    bad={"exam/sittings/commands.py": "def save(session, actor, a, b, c, d, e, *, now: datetime) -> None: ..."},
    good={"exam/sittings/commands.py": "def save(session, actor, a, b, c, d, *, now: datetime) -> None: ..."},
)
def few_parameters(module: Module, house: House) -> Found:
    for function in module.public if module.kind in DECIDING else []:
        if len(kept := kept_parameters(function)) > AT_MOST:
            yield function.lineno, f"{function.name} takes {len(kept)} beside session and now"


@rule(
    "no-check-require",
    "One verb for refusing, `refuse_unless_…` or `refuse_if_…`: `check` and `require` leave open what happens.",
    bad={
        "exam/panel/queries.py": "def require_confirmed(session: Session, actor: Actor) -> None: ...",
        "exam/panel/rules.py": "def _check_name(name: str) -> None: ...",
    },
    good={"exam/panel/queries.py": "def check_of(session: Session, actor: Actor) -> CheckView: ..."},
    finds=2,
)
def no_check_require(module: Module, house: House) -> Found:
    for function in module.functions if not module.trial and module.room else []:
        if function.name.lstrip("_").startswith(("check_", "require_")) and written(function.returns) == "None":
            yield function.lineno, f"{function.name} refuses: refuse_unless_… or refuse_if_…"


@rule(
    "refusals-say-so",
    "A rule or query that gives nothing back can only refuse, and its name says when.",
    bad={
        "exam/panel/rules.py": "def takable(state: State) -> None: ...\ndef refuse_strangers(found: str) -> bool: ...",
        "exam/panel/queries.py": "def confirmed(session: Session) -> None: ...",
    },
    good={
        "exam/panel/rules.py": "def refuse_unless_takable(state: State) -> None: ...\ndef is_open(s: S) -> bool: ...",
        "exam/panel/queries.py": "def refuse_if_unconfirmed(session: Session) -> None: ...",
    },
    finds=3,
)
def refusals_say_so(module: Module, house: House) -> Found:
    for function in module.public if module.kind in ("rules", "queries") else []:
        refuses = written(function.returns) == "None" or function.name.startswith("refuse_")
        if refuses and not function.name.startswith(("refuse_unless_", "refuse_if_", "check_", "require_")):
            yield function.lineno, f"{function.name} only refuses: refuse_unless_… or refuse_if_…"


@rule(
    "command-answers",
    "A command gives back a new id, whether an approval was the second, or nothing; the door then reads the view.",
    bad={"exam/panel/commands.py": "def join_panel(session: Session, actor: Actor) -> Member: ..."},
    good={
        "exam/panel/commands.py": "def join_panel(session: Session, actor: Actor) -> str: ...\n"
        "def approve(session: Session) -> bool: ...\ndef leave(session: Session) -> None: ...\n"
        "def find_or_open(session: Session) -> str | None: ...",
    },
)
def command_answers(module: Module, house: House) -> Found:
    for function in module.public if module.kind == "commands" else []:
        parts = {part.strip() for part in written(function.returns).split("|")}
        if not parts <= {"str", "bool", "None"} | RECEIPTS:
            yield function.lineno, f"{function.name} gives back {written(function.returns) or 'we do not know what'}"


@rule(
    "no-loose-values",
    "Between rooms go values with names: `[2]` and `dict[str, Any]` say nothing, and mypy cannot look into them.",
    bad={
        "exam/panel/queries.py": "def arrangement(session: Session) -> tuple[int, str]: ...\n"
        "def body(session: Session) -> dict[str, Any]: ...\ndef of(session: Session) -> list[tuple[int, str]]: ...",
        "exam/panel/rules.py": "def score(detail: dict[str, Any]) -> int: ...",
    },
    good={
        "exam/panel/queries.py": "def marks(session: Session) -> tuple[Mark, ...]: ...\n"
        "def _pair(session: Session) -> tuple[int, str]: ...\ndef names(session: Session) -> dict[str, str]: ...",
    },
    finds=4,
)
def no_loose_values(module: Module, house: House) -> Found:
    for function in module.public if module.kind in DECIDING else []:
        annotations = [one.annotation for one in parameters(function)] + [function.returns]
        if any("dict[str, Any]" in written(one) for one in annotations):
            yield function.lineno, f"{function.name} passes a dict[str, Any]"
        if any(_loose(part) for part in ast.walk(function.returns or ast.Pass())):
            yield function.lineno, f"{function.name} gives back a tuple without names"


def _loose(node: ast.AST) -> bool:
    """A tuple of unlike things; `tuple[Mark, ...]` is a list that cannot change."""
    if not isinstance(node, ast.Subscript) or called(node) != "tuple":
        return False
    parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    return not (len(parts) == 2 and isinstance(parts[1], ast.Constant) and parts[1].value is Ellipsis)


@rule(
    "commands-say-what-they-do",
    "A command's docstring is an imperative: it can be read as a menu of what people can do.",
    bad={
        "exam/panel/commands.py": "def join_panel(session): ...\n"
        "def leave_panel(session):\n    '''Leaves the panel.'''\n"
        "def note(session):\n    '''The clock starts here.'''",
    },
    good={
        "exam/panel/commands.py": "def join_panel(session):\n    '''Join the panel, or come back to it.'''\n"
        "def pass_on(session):\n    '''Pass a task on.'''\ndef _part(session): ...",
    },
    finds=3,
)
def commands_say_what_they_do(module: Module, house: House) -> Found:
    for function in module.public if module.kind == "commands" else []:
        first = (ast.get_docstring(function) or "").split(maxsplit=1)[:1]
        if not first or not _imperative(first[0].strip(".,:;")):
            yield function.lineno, f"{function.name}: {f'“{first[0]} …”' if first else 'no docstring'}"


NO_VERBS = set("A An The This That These It What When Where Who Which How One Two Somebody Nobody Whoever".split())
NO_VERBS |= set("In On At By For From After Before Only Not No Each Every Whether True None Also As If".split())


def _imperative(word: str) -> bool:
    ends_as_of_others = word.endswith("s") and not word.endswith("ss")
    return word.isalpha() and word[0].isupper() and word not in NO_VERBS and not ends_as_of_others
