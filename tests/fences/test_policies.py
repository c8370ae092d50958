"""Every route of the house says who may come in."""

import pytest
from fastapi.routing import APIRoute, iter_route_contexts

from shared.identity import Policy
from shared.services import SERVICES
from shared.web import api_router
from shared.web.policies import RouteWithoutPolicy, policies, refuse_routes_without_policy
from shared.web.routers import FastRoute
from shared.web.shortcut import Shortcut
from tests.fences.apps import app, routes

WITHOUT_A_DOOR = {
    f"{prefix}/{what}" for prefix in ("", *(f"/{name}" for name in SERVICES)) for what in ("static", "api/openapi.json")
}
"""Served to anybody, and nothing of anybody's in it."""
RESERVED = {
    "/administration/": "administrator",
    "/admin/": "administrator",
    "/oversight/": "administrator",
    "/ce-tracker/review/": "administrator",
    "/facts/": "administrator",
    "/queues/": "administrator",
    "/desk/": "proctor or administrator",
    "/open-sittings/": "proctor or administrator",
    "/examiner/": "examiner",
    "/scoring-tasks/": "examiner",
    "/talks/": "examiner",
}


GRAVE = """
    answer_appeal answer_decision approve_interim approve_key ask_for_erasure change_roles confirm_answer
    confirm_erasure confirm_facilitator confirm_member confirm_name confirm_role dismiss_fact import_history
    lock_standard propose_decision propose_interim propose_key publish_code publish_concern_rules publish_requirements
    publish_rule_set recognize_certificate release_result rescore_result resume_issuing return_draft settle_doubt
    value_answer verify_organization void_oral void_written withdraw_result
""".split()
"""What weighs heavily: it gives power, or changes for good what is true of somebody. The password comes first."""
PLAIN = """
    add_place answer_duties answer_objection approve_accommodation approve_offering approve_provider arrange_help
    ask_for_analysis ask_member begin_reading call_off_group call_off_session change_group change_place change_session
    close_concern close_offering close_organization close_place decide_application decide_claim decide_differences
    decide_enemies declare_tie decline_accommodation decline_erasure decline_name decline_organization
    decline_recognition discard_code discard_concern_rules discard_draft discard_requirements do_again doubt_claim
    draft_again draft_code draft_concern_rules draft_part draft_requirements draft_rule_set drop_interim enter_no_show
    extend_decision find_person give_verdict grant_time key_sheet leave_opening let_in_candidate look_at_strange_hour
    mark_item move_cohort move_standard note_incident offer_opening offer_slot open_cohort open_place open_standard
    pass_addition pause_sitting plan_session print_sitting put_back put_back_for_others read_back record_attendance
    record_conversation release_seat reopen_offering resume_sitting retire_item review_item set_standard_aside
    sign_person_out stop_issuing stop_role succeed_item take_back_answer take_back_approval take_back_dismissal
    take_back_key take_back_lock take_back_oral_void take_back_resuming take_back_written_void take_in_sheet take_on
    take_seat tell_more tell_person try_again watch_opening withdraw_opening withdraw_slot write_item write_on_paper
""".split()
"""Daily work that can be put right; and what only stops something."""


FREED = {"/exam/api/v1/scoring-tasks/{task_id}/put-back"}
"""An examiner's own; administrators free what somebody who is gone has in hand."""


def administrators_doors() -> dict[str, Policy]:
    """Every door that changes something as an administrator, by what it calls."""
    found: dict[str, Policy] = {}
    for service in SERVICES:
        for one in iter_route_contexts(app(service).routes):
            if isinstance(one.route, APIRoute) and one.route.methods != {"GET"}:
                policy = one.route.dependant.dependencies[0].call
                if isinstance(policy, Policy) and "administrator" in policy.roles:
                    found[f"{service} {one.path} {one.route.endpoint.__name__}"] = policy
    return found


def test_every_door_of_administrators_is_plain_or_grave() -> None:
    called = {name.split()[-1] for name in administrators_doors()}

    assert set(GRAVE) & set(PLAIN) == set()
    assert called == set(GRAVE) | set(PLAIN)


def test_what_weighs_heavily_asks_for_a_password_that_was_given_a_moment_ago() -> None:
    doors = administrators_doors()

    assert [name for name, policy in doors.items() if policy.fresh != (name.split()[-1] in GRAVE)] == []


def test_every_route_declares_a_policy() -> None:
    assert [str(route) for route in routes() if route.policy is None] == []


@pytest.mark.parametrize("service", SERVICES)
def test_the_policy_is_asked_before_anything_that_was_sent_is_read(service: str) -> None:
    """FastAPI asks a door's dependencies in the order of its parameters."""
    doors = [one.route for one in iter_route_contexts(app(service).routes) if isinstance(one.route, APIRoute)]

    assert [door.path for door in doors if not isinstance(door.dependant.dependencies[0].call, Policy)] == []


@pytest.mark.parametrize(("part", "role"), RESERVED.items())
def test_what_an_address_reserves_for_a_role_is_for_that_role_alone(part: str, role: str) -> None:
    """A second opinion, from the addresses: a policy that was widened by mistake does not fit the place any more."""
    reserved = [route for route in routes() if part in f"{route.path}/" and route.path not in FREED]
    wide = [str(route) for route in reserved if repr(route.policy) != role]

    assert wide == []


def test_what_is_no_route_of_ours_is_known() -> None:
    """A mounted application or a bare Starlette route would pass by every policy."""
    strange = {
        str(context.path)
        for service in SERVICES
        for context in iter_route_contexts(app(service).routes)
        if not isinstance(context.route, APIRoute | FastRoute | Shortcut)
    }

    assert strange <= WITHOUT_A_DOOR


@pytest.mark.parametrize("service", SERVICES)
def test_a_fast_door_has_a_documented_twin_for_the_same_people(service: str) -> None:
    documented = app(service).openapi()["paths"]

    for door in (route for route in app(service).router.routes if isinstance(route, FastRoute)):
        same = [repr(one.policy) for one in routes() if (one.method, one.path) == (door.method, door.path)]
        assert (same, door.method.lower() in documented[door.path]) == ([repr(door.policy)] * 2, True)


@pytest.mark.parametrize("service", SERVICES)
def test_a_planted_route_without_a_policy_is_refused(service: str) -> None:
    planted = api_router("planted")
    planted.add_api_route("/everything", lambda: "of everybody")
    spoilt = app(service)
    kept = list(spoilt.router.routes)
    spoilt.router.routes.extend(planted.under(""))
    try:
        with pytest.raises(RouteWithoutPolicy, match="GET /everything"):
            refuse_routes_without_policy(spoilt)
    finally:
        spoilt.router.routes[:] = kept
    assert all(policy for _, _, policy in policies(spoilt))


def test_what_changes_something_is_open_to_anyone_only_where_one_cannot_be_signed_in_yet() -> None:
    """Kept short on purpose: whoever adds to it says why."""
    entering = {"/sign-in", "/sign-out", "/register", "/confirm", "/password", "/preferences", "/api/v1/sign-in"}
    entering |= {"/api/v1/accounts", "/language"}
    compared = "/registry/api/v1/certificates/compare"
    searching = {"/registry", "/registry/check", "/registry/compare", compared, "/curriculum/library/job-check"}
    """By POST, so that the name one looks for, or the text one pastes, stands in no address. Nothing is changed."""
    asking = {"/curriculum/readiness"}
    """No account is asked for, so that nobody is known: the secret link is the right."""
    trying = {"/exam/practice/questions/{number}", "/exam/api/v1/practice/questions/{number}"}
    """The practice test: nothing of it is kept."""
    ways = ("concerns/new", "concerns/resume", "concerns/add")
    ways += ("api/v1/concerns", "api/v1/concerns/resume", "api/v1/concerns/add")
    telling = {f"/registry/{way}" for way in ways}
    """No account is asked for, nor a name; who has the code comes back to it, and the code stands in no address."""
    open_changes = {
        route.path for route in routes() if route.method not in ("GET", "HEAD") and route.policy and route.policy.anyone
    }

    assert {path for path in open_changes if not path.startswith((*entering, *asking))} == searching | telling | trying
