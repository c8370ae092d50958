"""Nobody does to themselves what is their work to do about others: every command of staff looks, or says why not."""

import ast
from collections.abc import Iterator
from functools import cache

from fastapi.routing import APIRoute, iter_route_contexts

from shared.identity import Policy
from shared.services import SERVICES
from tests.fences.apps import app
from tests.fences.sources import modules, tree
from tests.fences.test_notices import calls_in

LOOKS = {"refuse_if_own_affairs", "approve", "refuse_unless_independent"}
"""`approve` looks at whom its act concerns; nobody scores themselves or a person they trained."""
STAFF = {"facilitator", "examiner", "item_writer", "proctor", "administrator"}
ABOUT_NOBODY = {
    "it is about rules, offerings, groups, times or the house": """
        draft_concern_rules discard_concern_rules draft_code discard_code
        draft_rule_set discard_draft draft_requirements discard_requirements approve_offering close_offering
        reopen_offering approve_provider open_cohort change_group call_off_group
    move_cohort stop_issuing plan_session look_at_strange_hour
        change_session call_off_session ask_for_analysis review_item retire_item take_back_key
        write_item succeed_item decide_enemies open_standard move_standard set_standard_aside take_back_lock
        mark_item give_verdict add_place change_place close_place open_place offer_opening
        """,
    "it finds or tries again, and changes nothing that is true of anybody": "find_person try_again do_again",
    "of oneself: offering to score or to watch, and saying how one is reached": """
        join_panel introduce_facilitator watch_opening leave_opening begin_calibration
        """,
    "it takes back what was not carried out": """
        take_back_approval take_back_resuming take_back_dismissal take_back_written_void take_back_oral_void
        take_back_answer
        """,
    "whom a task is about was looked at when it was opened": """
        commit_rating undo_rating stand_now read_back step_aside cannot_judge
        """,
    "a booking is refused where one of the two examiners does not suit": "conclude_oral step_out keep_recording",
    "signing out is everybody's own to do": "sign_person_out",
}
"""Commands of staff that need not look, and why."""


def commands_of_staff() -> Iterator[tuple[str, str]]:
    """What is behind every door that changes something and is for a role only: the service's package, and the name."""
    for service, known in SERVICES.items():
        for one in iter_route_contexts(app(service).routes):
            if isinstance(one.route, APIRoute) and one.route.methods != {"GET"}:
                policy = one.route.dependant.dependencies[0].call
                if isinstance(policy, Policy) and STAFF & set(policy.roles):
                    yield known.package, one.route.endpoint.__name__.removesuffix("_for_others")


@cache
def _calls(package: str) -> dict[str, set[str]]:
    """By function what it calls; a private one is that of its own file, whatever others are called."""
    calls: dict[str, set[str]] = {}
    for path in modules(package, "shared"):
        functions = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)]
        own = {node.name: f"{path}:{node.name}" for node in functions if node.name.startswith("_")}
        for node in functions:
            called = {own.get(name, name) for name in calls_in(node)}
            calls.setdefault(own.get(node.name, node.name), set()).update(called)
    return calls


def looks(package: str, name: str) -> bool:
    """Whether the command, or what it calls, looks whom it is about."""
    calls = _calls(package)
    seen, ahead = set[str](), {name}
    while ahead - seen:
        seen |= ahead
        ahead = {one for called in ahead - LOOKS for one in calls.get(called, ())}
    return bool(LOOKS & seen)


def test_every_command_of_staff_looks_whom_it_is_about() -> None:
    excused = {name for names in ABOUT_NOBODY.values() for name in names.split()}
    found = set(commands_of_staff())

    assert len(found) > 40
    assert {pair for pair in found if pair[1] not in excused and not looks(*pair)} == set()
    assert excused - {name for _, name in found} == set()


def test_a_command_that_does_not_look_is_seen() -> None:
    assert looks("exam", "void_written")
    assert not looks("exam", "begin_sitting")
