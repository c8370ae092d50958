"""The worst lie a service can tell: "saved", when nothing was."""

import pytest
from fastapi import FastAPI

from shared.database import Database
from shared.testing import client

from ..small.domain import Person


@pytest.mark.parametrize("address", ["/small/api/v1/strangers/alice", "/small/strangers"])
def test_when_commit_does_not_succeed_the_answer_is_500_and_nothing_is_there(
    address: str, app: FastAPI, database: Database
) -> None:
    answer = client(app, database).post(address)

    assert answer.status_code == 500
    assert database.read_now(lambda session: session.get(Person, "alice")) is None


def test_an_answer_that_says_saved_is_saved(app: FastAPI, database: Database) -> None:
    from shared.testing import token

    doors = client(app, database)
    who = token("alice", audience="shared")

    assert doors.post("/small/api/v1/purses", json={"name": "p", "coins": 7}, headers=who).status_code == 201
    database.close()
    again = Database(database.url)
    assert client(app, again).get("/small/api/v1/purses/p", headers=who).json() == 7
    again.close()
