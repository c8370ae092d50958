"""Things that happen at the same moment, and words that no database keeps."""

import asyncio
import base64
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from ce_tracker.credits.commands import claim
from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.review.commands import decide
from ce_tracker.years.commands import turn_years
from shared.database import Database
from shared.refusals import Refusal

PAPER = EvidenceFile(name="paper.pdf", content=b"%PDF-1.4 %%EOF", content_type="application/pdf")
MARCH = datetime(2027, 3, 1, 17, tzinfo=UTC)


async def test_eight_decisions_at_once_fulfil_a_year_once(
    database: Database,
    certified: Callable[[str, date], None],
    facts: Callable[[str], list[tuple[str, dict[str, Any], date]]],
) -> None:
    await asyncio.to_thread(certified, "alice", date(2026, 1, 5))
    credits = [
        await database.write(
            claim,
            "alice",
            Claim(title=f"Evening {number}", provider="The Lantern", taken_on=MARCH.date(), minutes=240, ethics=True),
            PAPER,
            name=None,
            at_most=1_000,
            now=MARCH,
        )
        for number in range(4)
    ]

    decisions = [
        database.write(decide, credit, "accept", words=None, reviewer_id=who, now=MARCH)
        for credit in credits
        for who in ("dana", "dov")
    ]
    answers = await asyncio.gather(*decisions, return_exceptions=True)

    said = await asyncio.to_thread(facts, "alice")
    assert sum(isinstance(answer, Refusal) for answer in answers) == 4
    assert sum(answer is None for answer in answers) == 4
    assert [name for name, *_ in said].count("year-fulfilled") == 1
    assert said[-1][1]["minutes"] == 960


async def test_two_loops_turn_a_year_once(
    database: Database,
    certified: Callable[[str, date], None],
    facts: Callable[[str], list[tuple[str, dict[str, Any], date]]],
) -> None:
    await asyncio.to_thread(certified, "alice", date(2025, 1, 5))

    await asyncio.gather(*(database.write(turn_years, "alice", now=MARCH) for _ in range(4)))

    said = await asyncio.to_thread(facts, "alice")
    assert [name for name, *_ in said] == ["year-opened", "year-missed", "year-opened"]


@pytest.mark.parametrize("field", ["title", "provider", "offering_id"])
def test_words_that_no_database_keeps_are_refused_and_not_a_fault_of_ours(
    doors: TestClient,
    certified: Callable[[str, date], None],
    today: Callable[[date], None],
    alice: dict[str, str],
    a_claim: dict[str, Any],
    field: str,
) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))

    answer = doors.post("/ce-tracker/api/v1/credits", json=a_claim | {field: "Night\x00shift"}, headers=alice)

    assert answer.status_code == 422


def test_a_strange_name_of_a_file_is_made_plain(
    doors: TestClient,
    certified: Callable[[str, date], None],
    today: Callable[[date], None],
    alice: dict[str, str],
    a_claim: dict[str, Any],
) -> None:
    certified("alice", date(2025, 9, 15))
    today(date(2026, 3, 3))
    evidence = {"name": "../\x00<b>paper</b>\u202e.pdf", "content": base64.b64encode(PAPER.content).decode()}

    made = doors.post("/ce-tracker/api/v1/credits", json=a_claim | {"evidence": evidence}, headers=alice).json()["id"]

    [kept] = doors.get(f"/ce-tracker/api/v1/credits/{made}", headers=alice).json()["evidence"]
    assert not set(kept["name"]) & set("<>/\x00\u202e")
