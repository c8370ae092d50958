"""What stands from earlier results, and with whom we talk first."""

from datetime import date, timedelta

import pytest
from sqlmodel import Session

from exam.attempts import queries
from exam.attempts.commands import keep_attempt, record_conversation, withdraw_attempt
from exam.attempts.inputs import KeepAttempt
from exam.attempts.rules import ConversationFirst, Part
from exam.attempts.tables import Attempt
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, amara, dana, mallory

from .walk import API, every

TODAY = NOW.date()


def try_(scene: Scene, who: Actor, *days_ago: int, passed: bool = False) -> None:
    """Results released so long ago, not yet passed."""
    for ago in days_ago:
        day = TODAY - timedelta(days=ago)
        attempt = KeepAttempt(
            result_id=f"{who.id}-{ago}",
            person_id=who.id,
            released_on=day,
            passed=passed,
            written_passed_on=day if passed else None,
            oral_passed_on=None,
            written_sitting_id=f"sitting-{who.id}-{ago}",
            oral_sitting_id=None,
        )
        scene.do(keep_attempt, attempt)


def awaited(scene: Scene) -> list[tuple[str, int]]:
    return [(one.person_id, one.attempts) for one in scene.ask(queries.awaited_conversations).items]


HISTORIES = [
    # three within the year; a fourth longer ago
    (270, 180, 30),
    (270, 180, 30, 400),
    # two within the year
    (180, 30),
    (400, 180, 30),
]


@pytest.mark.parametrize("days_ago", HISTORIES)
@pytest.mark.parametrize("talked_ago", [None, 30, 31, 0])
def test_whom_administrators_see_is_whom_the_rule_holds_back(
    scene: Scene, days_ago: tuple[int, ...], talked_ago: int | None
) -> None:
    try_(scene, alice, *days_ago)
    if talked_ago is not None:
        scene.do(record_conversation, dana, alice.id, now=NOW - timedelta(days=talked_ago))

    held_back = scene.ask(queries.my_passed_parts, alice).conversation_first

    assert awaited(scene) == ([("alice", len(days_ago))] if held_back else [])


def test_a_conversation_opens_the_next_attempt(scene: Scene) -> None:
    try_(scene, alice, 270, 180, 30)
    with pytest.raises(ConversationFirst):
        scene.ask(queries.refuse_unless_part_takable, alice, Part.ORAL, [])

    scene.do(record_conversation, dana, alice.id)

    scene.ask(queries.refuse_unless_part_takable, alice, Part.ORAL, [])
    assert awaited(scene) == []


def test_a_withdrawn_result_counts_no_longer(scene: Scene) -> None:
    try_(scene, alice, 270, 180, 30)
    try_(scene, mallory, 10, passed=True)

    scene.do(withdraw_attempt, "alice-30")
    scene.do(withdraw_attempt, "mallory-10")

    assert awaited(scene) == []
    assert scene.ask(queries.passed_parts, alice).attempts == 2
    assert scene.ask(queries.passed_parts, mallory).written_passed_on is None
    assert scene.ask(queries.answered_sittings, mallory) == set()


def test_a_passed_part_says_since_when(scene: Scene) -> None:
    try_(scene, alice, 10, passed=True)

    mine = scene.visit(f"{API}/standing", as_=alice).json()

    assert mine["written_passed_on"] == (TODAY - timedelta(days=10)).isoformat()
    assert (mine["oral_passed_on"], mine["attempts"], mine["conversation_first"]) == (None, 1, False)


def test_nobody_talks_with_whom_the_examination_is_not_open_for(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(record_conversation, dana, amara.id)


def _a_thousand(session: Session) -> None:
    """As many people who have tried three times, each a day apart."""
    days = (date(2025, 8, 1), date(2025, 10, 1), date(2026, 1, 5))
    for number in range(1_000):
        for day in days:
            session.add(
                Attempt(result_id=f"{number:04}-{day.month}", person_id=f"p{number:04}", released_on=day, passed=False)
            )


def test_each_of_a_thousand_conversations_is_offered(scene: Scene) -> None:
    scene.do(_a_thousand)
    seen = every(scene, f"{API}/conversations", "person_id", as_=dana)

    assert seen == [f"p{number:04}" for number in range(1_000)]
    shown = scene.read("/exam/administration/conversations?after=p0949", as_=dana)
    assert "conversations/p0950" in shown and "conversations/p0999" in shown and "First page" in shown
