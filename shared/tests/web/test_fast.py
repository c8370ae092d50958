"""A fast door stands before all others, and asks who it is as all others do."""

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from shared.database import Database
from shared.identity import Identity, SignedIn, Trainee
from shared.settings import Settings
from shared.testing import client, token
from shared.web import Fast, Room, api_router, build_service
from shared.web.policies import policies

COINS = "/small/api/v1/purses/a/coins"
TRAINEE = token("alice", "trainee", audience="shared")


async def put_coin(request: Request, who: Identity) -> Response:
    await request.json()
    return Response(f"fast: {who.id}, {request.path_params['purse']}")


@pytest.fixture(scope="module")
def small() -> FastAPI:
    router = api_router("trial")

    @router.put("/purses/{purse}/coins")
    async def put(who: Trainee, purse: str, body: dict[str, str]) -> str:
        return "documented"

    @router.get("/purses/{purse}/coins")
    async def coins(who: SignedIn, purse: str) -> str:
        return "documented"

    policy = next(part.dependency for part in Trainee.__metadata__)
    first = Room("first", says="A room before it", api=[api_router("first")])
    trial = Room("trial", says="A trial", api=[router], fast=[Fast("PUT", "/purses/{purse}/coins", policy, put_coin)])
    return build_service("shared", title="trial", settings=Settings(), rooms=[first, trial], prefix="/small")


@pytest.fixture
def doors(small: FastAPI, alone: Database) -> TestClient:
    return client(small, alone)


def test_it_answers_before_its_twin_and_for_its_method_alone(doors: TestClient) -> None:
    put = doors.put(COINS, json={}, headers=TRAINEE)

    assert (put.status_code, put.text, put.headers["Cache-Control"]) == (200, "fast: alice, a", "no-store")
    assert doors.get(COINS, headers=TRAINEE).json() == "documented"
    assert doors.post(COINS, headers=TRAINEE).status_code == 405


@pytest.mark.parametrize(("role", "status"), [(None, 401), ("employer", 403), ("trainee", 500)])
def test_who_it_is_comes_before_what_was_sent(doors: TestClient, role: str | None, status: int) -> None:
    who = token("alice", role, audience="shared") if role else {}

    assert doors.put(COINS, content=b"{", headers=who).status_code == status


def test_its_policy_is_seen_and_the_document_names_the_twin(small: FastAPI) -> None:
    path = "/small/api/v1/purses/{purse}/coins"

    assert [repr(policy) for method, at, policy in policies(small) if (method, at) == ("PUT", path)] == ["trainee"] * 2
    assert "requestBody" in small.openapi()["paths"][path]["put"]
