import os
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import settings
from sqlmodel import col, select

from curriculum.cohorts.commands.apply import apply
from curriculum.cohorts.commands.decide_application import decide_application
from curriculum.cohorts.commands.introduce_facilitator import introduce_facilitator
from curriculum.cohorts.commands.open_cohort import open_cohort
from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.models import Actor, Answers, CohortPlan, Deciding, Introduction, Signing
from curriculum.cohorts.queries.places import training_of
from curriculum.course.models import Course
from curriculum.modules.models import Curriculum
from curriculum.practice.commands.plan_session import plan_session
from curriculum.practice.commands.record_attendance import record_attendance
from curriculum.practice.models import Seen, SessionPlan, Sheet
from curriculum.study.commands.answer_check import hand_in_check
from curriculum.study.commands.read_pages import read_pages
from curriculum.study.commands.start_check import start_check
from curriculum.vault.keyring import Keyring
from shared import clock
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.events import Envelope
from shared.identity import Identity
from shared.messaging.tables import Outbox
from shared.testing import client

os.environ.setdefault("PEERWAY_VAR", tempfile.mkdtemp(prefix="peerway-curriculum-"))

# A machine that many share is now and then slow; that says nothing about a rule.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

NOW = datetime(2026, 3, 2, 15, 0, tzinfo=UTC)
TODAY = date(2026, 3, 2)
FEMI = Actor(person_id="femi")
ANSWERS = Answers(name="Alice Amadi", experience="I have been there.", attested=True)
WELCOME = Deciding(decision="admit", reasons="Welcome.")


@pytest.fixture(scope="session")
def service_under_test() -> str:
    return "curriculum"


@pytest.fixture(scope="session")
def app() -> FastAPI:
    from curriculum.main import app

    return app


@pytest.fixture(scope="session")
def published(app: FastAPI) -> Curriculum:
    found: Curriculum = app.state.curriculum
    return found


@pytest.fixture(scope="session")
def course(app: FastAPI) -> Course:
    found: Course = app.state.course
    return found


@pytest.fixture
def keys(tmp_path: Path) -> Keyring:
    return Keyring(tmp_path / "secrets" / "master.key")


@pytest.fixture
def doors(app: FastAPI, database: Database, keys: Keyring) -> TestClient:
    app.state.keyring = keys
    return client(app, database)


class Given:
    """What a test finds already there: made by the commands that people use."""

    def __init__(self, database: Database, keys: Keyring, published: Curriculum, now: datetime) -> None:
        self.database = database
        self.keys = keys
        self.published = published
        self.now = now

    def do(self, command: Callable[..., Any], *args: Any, **values: Any) -> Any:
        return self.database.write_now(command, *args, **values)

    def ask(self, query: Callable[..., Any], *args: Any) -> Any:
        return self.database.read_now(query, *args)

    def cohort(self, leader: str = "femi", *, places: int = 12, cps: bool = True) -> str:
        self.do(introduce_facilitator, leader, Introduction(name=leader.title(), contact="555 0100", cps=True))
        plan = CohortPlan(
            title="Spring group",
            place="Harbor Room",
            apply_until=self.now.date() + timedelta(days=10),
            starts_on=self.now.date() + timedelta(days=14),
            places=places,
            facilitators=(leader,),
        )
        cohort = str(self.do(open_cohort, plan, "dana", now=self.now).id)
        if not cps:
            self.do(introduce_facilitator, leader, Introduction(name=leader.title(), contact="555 0100", cps=False))
        return cohort

    def applied(self, cohort: str, person: str = "alice") -> str:
        return str(self.do(apply, self.keys, cohort, person, ANSWERS, now=self.now))

    def admitted(self, cohort: str, person: str = "alice", leader: Actor = FEMI) -> str:
        """The training's id."""
        application = self.applied(cohort, person)
        self.do(decide_application, self.keys, application, leader, WELCOME, now=self.now)
        return str(self.ask(training_of, person).id)

    def studying(self, cohort: str, person: str = "alice") -> str:
        training = self.admitted(cohort, person)
        signing = Signing(signed_as="Alice Amadi", code_version=code_of_ethics("en").version)
        self.do(sign_commitment, person, code_of_ethics("en"), "en", signing, now=self.now)
        return training

    def finished_module(self, number: int, person: str = "alice") -> None:
        who, module = Identity(person_id=person), self.published.modules[number - 1]
        self.do(read_pages, who, module, range(1, len(module.lesson) + 1), now=self.now)
        check = self.do(start_check, who, module, now=self.now)
        self.do(hand_in_check, check.id, person, self.right(check, number), now=self.now)

    def right(self, check: Any, number: int) -> dict[str, int]:
        key = {
            question.id: [option.right for option in question.options].index(True)
            for question in self.published.modules[number - 1].check.questions
        }
        return {question.id: key[question.id] for question in check.questions}

    def session(self, cohort: str, minutes: int = 120, makes_up: str | None = None) -> str:
        plan = SessionPlan(
            title="An evening",
            place="Harbor Room",
            starts_at=self.now - timedelta(hours=3),
            minutes=minutes,
            led_by="femi",
            makes_up=makes_up,
        )
        return str(self.do(plan_session, cohort, FEMI, plan, now=self.now))

    def attendance(self, session: str, training: str, presence: str = "attended", minutes: int | None = None) -> None:
        seen = Seen.model_validate({"presence": presence, "minutes": minutes})
        self.do(record_attendance, session, FEMI, Sheet(people={training: seen}), now=self.now)

    def told(self) -> list[Envelope]:
        """Every fact in the outbox, in order."""
        rows = self.ask(lambda session: session.exec(select(Outbox).order_by(col(Outbox.position))).all())
        return [Envelope.model_validate_json(row.body) for row in rows]


@pytest.fixture
def given(database: Database, keys: Keyring, published: Curriculum, request: pytest.FixtureRequest) -> Given:
    """Behind doors it is today, as the doors' own clock says; commands are told a day of 2026."""
    return Given(database, keys, published, clock.now() if "doors" in request.fixturenames else NOW)
