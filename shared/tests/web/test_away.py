"""A database that does not answer is no error of ours: "resting", and when to come back."""

import logging
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from shared.database import Database
from shared.logs import Repeated
from shared.testing import client, token


@pytest.fixture
def doors(app: FastAPI) -> Iterator[TestClient]:
    """Nothing listens where the database should be."""
    nowhere = Database("postgresql://peerway@127.0.0.1:9/nowhere")
    yield client(app, nowhere)
    nowhere.close()


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("GET", "/small/api/v1/purses/p", None),
        ("POST", "/small/api/v1/purses", {"name": "p", "coins": 7}),
        ("POST", "/small/strangers", None),
    ],
)
def test_it_is_503_with_a_time_to_come_back_on_pages_and_for_programs(
    doors: TestClient, method: str, path: str, sent: dict[str, object] | None
) -> None:
    answer = doors.request(method, path, json=sent, headers=token("alice", audience="shared"))

    assert (answer.status_code, answer.headers.get("retry-after")) == (503, "2")
    assert "resting" in answer.text


def test_a_minute_of_the_same_trouble_is_a_few_lines_and_a_number() -> None:
    throttle = Repeated()

    def line(second: float, number: int = 1) -> logging.LogRecord:
        record = logging.LogRecord("shared", logging.WARNING, "trouble.py", number, "given up", (), None)
        record.created = 600.0 + second
        return record

    first = [throttle.filter(line(second / 100)) for second in range(3_000)]
    other = throttle.filter(line(30, number=2))
    later = line(61)

    assert first.count(True) == Repeated.AT_MOST
    assert other
    assert throttle.filter(later)
    assert vars(later)["left_out"] == 2_990
