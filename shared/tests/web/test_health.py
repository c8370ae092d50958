"""Readiness tells the truth, and what is the matter is told though it makes nobody unready."""

import asyncio
import stat
from base64 import b64encode
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from shared.database import Database
from shared.keys import own_key
from shared.messaging import receive
from shared.rule_sets import RULES_MISSING
from shared.settings import Settings
from shared.testing import client
from shared.web import Room, build_service
from shared.web.due import DueLoop
from shared.web.room import MeasuresQuery

from ..small.domain import NOON, Listener, envelope, module_fact, say
from ..small.rows import Rows


class Carrying:
    trouble: str | None = None


@pytest.fixture
def courier() -> Carrying:
    return Carrying()


def doors_of(database: Database, courier: Carrying, var: Path, *measures: MeasuresQuery, **more: Any) -> TestClient:
    room = Room("trial", says="Counts", measures=measures)
    app = build_service("shared", title="trial", settings=Settings(var=var, **more), rooms=[room])
    app.state.courier = courier
    return client(app, database)


@pytest.fixture
def doors(alone: Database, courier: Carrying, tmp_path: Path) -> TestClient:
    return doors_of(alone, courier, tmp_path)


def health(doors: TestClient) -> tuple[int, list[str]]:
    answer = doors.get("/health/ready")
    assert answer.json()["ready"] == (answer.status_code == 200)
    return answer.status_code, answer.json()["causes"]


def test_all_is_well(doors: TestClient) -> None:
    assert health(doors) == (200, [])


def test_without_rules_in_force_nobody_decides_and_it_is_not_ready(
    alone: Database, courier: Carrying, tmp_path: Path
) -> None:
    missing = {RULES_MISSING: 1.0}
    doors = doors_of(alone, courier, tmp_path, lambda session, now: missing)
    assert health(doors) == (503, ["rules"])
    assert doors.get("/health/ready").json()["trouble"] == "no rules are in force"

    missing[RULES_MISSING] = 0
    assert health(doors) == (200, [])


def test_a_parked_fact_and_a_failing_duty_are_told_and_the_service_serves_on(
    doors: TestClient, alone: Database
) -> None:
    newer = envelope("alice", 1).model_copy(update={"type": "curriculum.training.celebrated.v1"})
    alone.write_now(receive, newer, Listener().subscription, now=NOON)
    assert health(doors) == (200, ["facts"])

    duty = Rows("bad", poisoned="bad").duty
    for _ in range(2):
        asyncio.run(DueLoop(alone, [duty]).turn(duty))
        alone.write_now(lambda session: session.execute(sa.text("UPDATE failed_duties SET next_at = since")))
    assert health(doors) == (200, ["facts", "duties"])


def test_a_fact_that_nobody_takes_is_told_and_without_a_broker_the_broker_is(
    doors: TestClient, alone: Database, courier: Carrying
) -> None:
    alone.write_now(say, module_fact("alice", 1))
    assert health(doors) == (200, [])
    alone.write_now(lambda session: session.execute(sa.text("UPDATE outbox SET recorded_at = '2026-03-02 12:00:00'")))
    assert health(doors) == (200, ["outbox"])

    courier.trouble = "not connected to the broker"
    assert health(doors) == (503, ["broker"])


def test_a_disk_that_fills_up_is_told_and_a_full_one_is_not_ready(
    alone: Database, courier: Carrying, tmp_path: Path
) -> None:
    """By the disk that is there: what counts as little is more than any has."""
    more = 2**62

    assert health(doors_of(alone, courier, tmp_path, disk_low=more)) == (200, ["disk"])
    assert health(doors_of(alone, courier, tmp_path, disk_low=more, disk_full=more)) == (503, ["disk"])


def test_a_database_that_is_gone_is_not_ready(alone: Database, courier: Carrying, tmp_path: Path) -> None:
    gone = Database(f"sqlite:///{tmp_path}/no/such/place.db")

    assert health(doors_of(gone, courier, tmp_path)) == (503, ["database"])


def test_measures_are_told_to_whoever_has_the_key_and_to_nobody_else(
    alone: Database, courier: Carrying, tmp_path: Path
) -> None:
    doors = doors_of(alone, courier, tmp_path, lambda session, *, now: {"lanterns": 3})
    alone.write_now(say, module_fact("alice", 1))
    key = own_key(tmp_path / "secrets" / "metrics.key")

    def ask(shown: str) -> Any:
        return doors.get("/metrics", headers={"Authorization": "Basic " + b64encode(shown.encode()).decode()})

    assert [ask(shown).status_code for shown in ("metrics:", f"metrics:{key}x", f"other:{key}")] == [403] * 3
    assert doors.get("/metrics").status_code == 403
    told = ask(f"metrics:{key}").text
    assert "peerway_lanterns 3.0" in told
    assert "peerway_outbox_waiting 1.0" in told
    assert "peerway_facts_parked 0.0" in told


def test_a_key_is_made_once_and_its_owner_alone_reads_it(tmp_path: Path) -> None:
    file, made = tmp_path / "secrets" / "some.key", set[str]()
    makers = [Thread(target=lambda: made.add(own_key(file))) for _ in range(20)]
    for one in makers:
        one.start()
    for one in makers:
        one.join()

    assert len(made) == 1
    assert len(made.pop()) >= 40
    assert (stat.S_IMODE(file.stat().st_mode), [*file.parent.iterdir()]) == (0o600, [file])
