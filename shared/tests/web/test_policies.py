"""Every route says who may come in, and the house does not open while one does not."""

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from shared.identity import ROLES, Policy, SignedIn, Trainee
from shared.settings import Settings
from shared.testing import token
from shared.web import Db, Room, api_router, build_service, page_router
from shared.web.policies import RouteWithoutPolicy, policies

API = "/small/api/v1"


def build(*api: APIRouter, pages: tuple[APIRouter, ...] = ()) -> FastAPI:
    return build_service(
        "shared",
        title="trial",
        settings=Settings(),
        rooms=[Room("trial", says="A room of the trial", api=api, pages=pages)],
    )


def test_a_route_without_a_policy_refuses_to_start() -> None:
    router = api_router("open")
    router.add_api_route("/secrets", lambda: "all of them", methods=["GET", "DELETE"])

    with pytest.raises(RouteWithoutPolicy, match="DELETE /shared/api/v1/secrets, GET /shared/api/v1/secrets"):
        build(router)


def test_a_page_without_a_policy_refuses_to_start() -> None:
    router = page_router("open")
    router.add_api_route("/secrets", lambda: "all of them")

    with pytest.raises(RouteWithoutPolicy, match="GET /shared/secrets"):
        build(pages=(router,))


def test_a_route_with_two_policies_refuses_to_start() -> None:
    router = api_router("unclear")

    @router.get("/unclear")
    async def unclear(one: SignedIn, other: Trainee) -> None: ...

    with pytest.raises(RouteWithoutPolicy, match="GET /shared/api/v1/unclear"):
        build(router)


def test_a_route_that_looks_at_what_was_sent_before_it_asks_who_refuses_to_start() -> None:
    router = api_router("late")

    @router.get("/late")
    async def late(db: Db, who: SignedIn) -> None: ...

    with pytest.raises(RouteWithoutPolicy, match="GET /shared/api/v1/late"):
        build(router)


def test_every_route_of_a_service_shows_its_policy(app: FastAPI) -> None:
    found = {(method, path): repr(policy) for method, path, policy in policies(app)}

    assert found["GET", f"{API}/who"] == "anyone"
    assert found["GET", f"{API}/mine"] == "signed in"
    assert found["GET", f"{API}/staff"] == "examiner or administrator"
    assert found["POST", "/small/facts/{fact_id}"] == "administrator"


@pytest.mark.parametrize("role", [None, *ROLES])
def test_a_door_opens_for_its_roles_alone(doors: TestClient, role: str | None) -> None:
    who = token("alice", *([role] if role else []), audience="shared")

    assert doors.get(f"{API}/mine", headers=who).status_code == 200
    assert doors.get(f"{API}/trainees", headers=who).status_code == (200 if role == "trainee" else 403)
    staff = 200 if role in ("examiner", "administrator") else 403
    assert doors.get(f"{API}/staff", headers=who).status_code == staff


@pytest.mark.parametrize(("role", "status"), [(None, 401), ("trainee", 403), ("administrator", 422)])
def test_the_policy_is_asked_before_a_form_is_read(doors: TestClient, role: str | None, status: int) -> None:
    who = token("alice", role, audience="shared") if role else {}

    assert doors.post("/small/purses", data={"coins": "many"}, headers=who).status_code == status


def test_a_role_that_does_not_exist_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="no such role"):
        Policy("administrater")
