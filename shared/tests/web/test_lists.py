"""A list at a JSON door: the page of it is a plain list, and a Link header leads to the next one."""

from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlmodel import Session, select

from shared.database import Database
from shared.identity import SignedIn
from shared.paging import Page, page
from shared.settings import Settings
from shared.testing import client, token
from shared.web import After, Db, Room, api_router, build_service

from ..small.domain import Moment

ALICE = token("alice", "trainee", audience="shared")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Instant(BaseModel, frozen=True):
    id: str
    at: datetime


def instants(session: Session, *, after: str = "") -> Page[Instant]:
    return page(session, select(Moment), by=(Moment.at, Moment.id), after=after).map(
        lambda row: Instant(id=row.id, at=row.at)
    )


@pytest.fixture
def doors(alone: Database) -> TestClient:
    router = api_router("moments")

    @router.get("/moments")
    async def list_moments(who: SignedIn, db: Db, after: After = "", kind: str = "") -> Page[Instant]:
        return await db.read(instants, after=after)

    room = Room("trial", says="A trial", api=[router])
    return client(build_service("shared", title="lists", settings=Settings(), rooms=[room], prefix="/small"), alone)


def test_following_the_links_one_sees_every_row_once(doors: TestClient, alone: Database) -> None:
    alone.write_now(
        lambda session: session.add_all(Moment(id=f"m{n:04}", at=NOON + timedelta(hours=n)) for n in range(120))
    )
    answer = doors.get("/small/api/v1/moments", headers=ALICE)
    seen = [row["id"] for row in answer.json()]
    while following := answer.links.get("next"):
        answer = doors.get(following["url"], headers=ALICE)
        seen += [row["id"] for row in answer.json()]

    assert seen == [f"m{n:04}" for n in range(120)]
    assert answer.headers["cache-control"] == "no-store"


def test_the_link_keeps_what_else_was_asked(doors: TestClient, alone: Database) -> None:
    alone.write_now(
        lambda session: session.add_all(Moment(id=f"m{n:04}", at=NOON + timedelta(hours=n)) for n in range(60))
    )

    answer = doors.get("/small/api/v1/moments?kind=a%26b", headers=ALICE)

    assert answer.links["next"]["url"] == "/small/api/v1/moments?kind=a%26b&after=m0049"


def test_the_document_shows_a_list(doors: TestClient) -> None:
    told = doors.get("/small/api/openapi.json").json()

    answer = told["paths"]["/small/api/v1/moments"]["get"]["responses"]["200"]["content"]["application/json"]
    assert answer["schema"]["type"] == "array"


def test_a_cursor_that_can_be_none_of_ours_is_refused(doors: TestClient) -> None:
    assert doors.get("/small/api/v1/moments?after=%00", headers=ALICE).status_code == 422
