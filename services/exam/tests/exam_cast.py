"""Who takes part, when it is, and how they come in."""

import sys
from datetime import UTC, datetime

import pytest

from exam.eligibility.subscribers import CURRICULUM_TRAINING
from shared.database import Database
from shared.events import Envelope, TrainingCompleted
from shared.messaging import receive
from shared.testing import token

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
"""A Monday."""

PANEL = {"bob": True, "carol": False, "cem": False}
"""Examiners, and whether each is a CPS."""

API = "/exam/api/v1"


def as_(person: str, *roles: str) -> dict[str, str]:
    """Headers of a request by this person."""
    return token(person, *roles, audience="exam", name=person.title())


def complete_training(database: Database, person_id: str, *trained_by: str, at: datetime = NOW) -> None:
    event = TrainingCompleted(
        person_id=person_id,
        training_id=f"training-{person_id}",
        completed_on=at.date(),
        modules=34,
        practice_minutes=720,
        rule_set="training-2026-1",
        trained_by=trained_by or ("femi",),
    )
    envelope = Envelope(
        id=f"fact-{person_id}",
        source="/curriculum",
        type=event.type,
        subject=person_id,
        time=at,
        sequence=1,
        data=event.model_dump(mode="json"),
    )
    database.write_now(receive, envelope, CURRICULUM_TRAINING, at)


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self.set(NOW)

    def set(self, at: datetime) -> None:
        self.now = at
        for name, module in list(sys.modules.items()):
            if name.startswith("exam.") and name.endswith((".api", ".pages")):
                self._patch.setattr(module, "now", lambda: self.now, raising=False)
