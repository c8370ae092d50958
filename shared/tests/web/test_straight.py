"""The short way answers as FastAPI's own would: the same doors both ways, whatever is sent."""

import json
from typing import Annotated, Any

import pytest
from fastapi import Depends, FastAPI, Header, Query, Request
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from shared.database import Database
from shared.identity import SignedIn
from shared.settings import Settings
from shared.testing import client, token
from shared.web import Db, Id, Room, api_router, build_service
from shared.web.routers import Doors
from shared.web.straight import NotStraight, Straight

Window = Annotated[str | None, Query(max_length=8, pattern=r"^[a-z]+$")]


class Coin(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    value: int = Field(ge=1, le=100)
    words: str = Field(max_length=5)


class Given(BaseModel):
    said: list[Any]


def _doors(router: Doors, name: str) -> Doors:
    @router.put(f"/{name}/{{purse}}/coins/{{place}}")
    async def put(who: SignedIn, db: Db, purse: Id, place: Id, body: Coin, window: Window = None) -> Given:
        assert isinstance(db, Database)
        return Given(said=[who.id, purse, place, body.value, body.words, window])

    return router


@pytest.fixture(scope="module")
def both() -> FastAPI:
    ways = [_doors(api_router("usual"), "usual"), _doors(api_router("straight", Straight), "straight")]
    return build_service(
        "shared",
        title="two ways",
        settings=Settings(),
        rooms=[Room("trial", says="A room of the trial", api=ways)],
        prefix="/small",
    )


@pytest.fixture
def doors(both: FastAPI, alone: Database) -> TestClient:
    return client(both, alone)


ALICE = token("alice", "trainee", audience="shared")
VALUES = st.one_of(st.integers(-2, 102), st.text(max_size=7), st.booleans(), st.none(), st.floats(allow_nan=False))
BODIES = st.one_of(
    st.dictionaries(st.sampled_from(["value", "words", "more"]), VALUES).map(lambda body: json.dumps(body).encode()),
    st.fixed_dictionaries({"value": st.integers(1, 100), "words": st.text("abc", max_size=5)}).map(
        lambda body: json.dumps(body).encode()
    ),
    st.sampled_from([b"", b"null", b"[]", b'"words"', b"{", b'{"value": 1,}', b"\xff\xfe"]),
)
KINDS = st.sampled_from(["application/json", "application/json; charset=utf-8", "text/plain"])
NAMES = st.sampled_from(["a", "a-1", "x" * 64, "x" * 65, "ä", "a b"])
WINDOWS = st.sampled_from(["", "?window=abc", "?window=ABC", "?window=abcdefghij", "?window="])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(BODIES, KINDS, NAMES, NAMES, WINDOWS)
def test_both_ways_answer_alike(doors: TestClient, body: bytes, kind: str, purse: str, place: str, window: str) -> None:
    usual, straight = (
        doors.put(
            f"/small/api/v1/{way}/{purse}/coins/{place}{window}", content=body, headers={**ALICE, "content-type": kind}
        )
        for way in ("usual", "straight")
    )

    assert straight.status_code == usual.status_code
    assert straight.json().get("said") == usual.json().get("said")
    assert _wrong(straight.json()) >= _wrong(usual.json())


def _wrong(answer: dict[str, Any]) -> set[str]:
    """Where it was wrong. FastAPI stops at JSON that it cannot read; the short way tells of the address too."""
    return {error["at"].split(".")[0] for error in answer.get("errors", ())}


def test_who_it_is_comes_before_what_was_sent(doors: TestClient) -> None:
    for way in ("usual", "straight"):
        assert doors.put(f"/small/api/v1/{way}/a/coins/b", content=b"{").status_code == 401


def test_both_are_documented_alike(both: FastAPI) -> None:
    paths = both.openapi()["paths"]
    usual, straight = (paths[f"/small/api/v1/{way}/{{purse}}/coins/{{place}}"]["put"] for way in ("usual", "straight"))

    for part in ("parameters", "requestBody", "responses"):
        assert straight[part] == usual[part]


async def _more(request: Request, window: Window = None) -> str | None:
    return window


async def by_header(who: SignedIn, wanted: Annotated[str, Header()]) -> Given:
    return Given(said=[wanted])


async def by_more(who: SignedIn, wanted: Annotated[str | None, Depends(_more)]) -> Given:
    return Given(said=[wanted])


async def plain(who: SignedIn) -> Given:
    return Given(said=[])


@pytest.mark.parametrize(
    ("door", "beside"), [(by_header, []), (by_more, []), (plain, [Depends(_more)])], ids=["header", "more", "beside"]
)
def test_a_door_that_asks_for_more_is_refused_when_it_is_made(door: Any, beside: list[Any]) -> None:
    router = api_router("straight", Straight)

    with pytest.raises(NotStraight):
        router.add_api_route("/door", door, dependencies=beside)


def test_a_door_answers_with_the_status_it_names(alone: Database) -> None:
    router = api_router("straight", Straight)
    router.add_api_route("/made", plain, methods=["POST"], status_code=201)
    small = build_service(
        "shared",
        title="made",
        settings=Settings(),
        rooms=[Room("trial", says="A room of the trial", api=[router])],
        prefix="/small",
    )

    assert client(small, alone).post("/small/api/v1/made", headers=ALICE).status_code == 201
