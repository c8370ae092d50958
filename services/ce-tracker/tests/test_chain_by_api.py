"""From the certification to the fulfilled year, through the JSON doors alone."""

from collections.abc import Callable
from datetime import date
from typing import Any

from fastapi.testclient import TestClient

API = "/ce-tracker/api/v1"


def test_a_certified_person_claims_is_reviewed_and_fulfils_the_year(
    doors: TestClient,
    certified: Callable[[str, date], None],
    today: Callable[[date], None],
    facts: Callable[[str], list[Any]],
    alice: dict[str, str],
    dana: dict[str, str],
    a_claim: dict[str, Any],
) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))
    ethics = a_claim | {"title": "The Code at work", "minutes": 60, "ethics": True}

    sent = [doors.post(f"{API}/credits", json=said, headers=alice) for said in (a_claim, ethics)]
    waiting = doors.get(f"{API}/review", headers=dana).json()["claims"]
    decided = [
        doors.post(f"{API}/review/{one['id']}/decision", json={"decision": "accept"}, headers=dana) for one in waiting
    ]
    record = doors.get(f"{API}/record", headers=alice).json()

    assert [one.status_code for one in sent] == [201, 201]
    assert [one.status_code for one in decided] == [204, 204]
    assert record["year"]["phase"] == "fulfilled"
    assert (record["year"]["minutes"], record["year"]["ethics_minutes"]) == (720, 60)
    assert [name for name, *_ in facts("alice")] == [
        "year-opened",
        "year-progressed",
        "year-progressed",
        "year-fulfilled",
    ]
