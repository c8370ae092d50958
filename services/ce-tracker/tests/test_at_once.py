"""Things that happen at the same moment, and words that no database keeps."""

import asyncio
import base64
from datetime import UTC, date, datetime

import pytest

from ce_tracker.credits.commands import claim_hours
from ce_tracker.credits.rules import Step
from ce_tracker.review.commands import decide_claim
from ce_tracker.review.inputs import DecideClaim
from ce_tracker.years.commands import turn_years
from shared.refusals import Refusal
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov

from .walk import CLAIM, PAPER, PDF, certify, evening, recorded

MARCH = datetime(2027, 3, 1, 17, tzinfo=UTC)


async def test_eight_decisions_at_once_fulfil_a_year_once(scene: Scene) -> None:
    certify(scene, alice, date(2026, 1, 5))
    credits = [
        await scene.database.write(
            claim_hours,
            alice,
            None,
            evening(MARCH.date(), 240, ethics=True),
            PAPER,
            name=None,
            now=MARCH,
        )
        for _ in range(4)
    ]

    decisions = [
        scene.database.write(decide_claim, who, credit, DecideClaim(decision=Step.ACCEPT), now=MARCH)
        for credit in credits
        for who in (dana, dov)
    ]
    answers = await asyncio.gather(*decisions, return_exceptions=True)

    said = recorded(scene, alice)
    assert sum(isinstance(answer, Refusal) for answer in answers) == 4
    assert sum(answer is None for answer in answers) == 4
    assert [name for name, *_ in said].count("year-fulfilled") == 1
    assert said[-1][1]["minutes"] == 960


async def test_two_loops_turn_a_year_once(scene: Scene) -> None:
    certify(scene, alice, date(2025, 1, 5))

    await asyncio.gather(*(scene.database.write(turn_years, "alice", now=MARCH) for _ in range(4)))

    said = recorded(scene, alice)
    assert [name for name, *_ in said] == ["year-opened", "year-missed", "year-opened"]


@pytest.mark.parametrize("field", ["title", "provider", "offering_id"])
def test_words_that_no_database_keeps_are_refused_and_not_a_fault_of_ours(scene: Scene, field: str) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))

    answer = scene.send("/ce-tracker/api/v1/credits", json=CLAIM | {field: "Night\x00shift"}, as_=alice)

    assert answer.status_code == 422


def test_a_strange_name_of_a_file_is_made_plain(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))
    evidence = {"name": "../\x00<b>paper</b>\u202e.pdf", "content": base64.b64encode(PDF).decode()}

    made = scene.send("/ce-tracker/api/v1/credits", json=CLAIM | {"evidence": evidence}, as_=alice).json()["id"]

    [kept] = scene.visit(f"/ce-tracker/api/v1/credits/{made}", as_=alice).json()["evidence"]
    assert not set(kept["name"]) & set("<>/\x00\u202e")
