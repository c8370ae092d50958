"""`make audit` over five databases: what it counts, what it names, and that it waits for facts on their way."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from deploy.care.audit import lines, recompute
from deploy.setup.steps import Stop
from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.certifications.tables import Certification
from registry.listings.rules import Choice
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.days import day_of
from shared.events import Envelope, Event, ResultReleased, TrainingCompleted
from shared.messaging import receive, record
from shared.messaging.outbox import unsent
from shared.messaging.tables import MessagingBase
from shared.migrations import upgrade
from shared.services import SERVICES
from shared.settings import Settings
from shared.testing.cast import alice

NOW = datetime.now(UTC)
TODAY = day_of(NOW)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Empty outboxes, and a registry."""
    made = Settings(var=tmp_path)
    for name in SERVICES:
        if name == "registry":
            upgrade(name, made.database_url(name))
        else:
            engine = sa.create_engine(made.database_url(name))
            MessagingBase.metadata.create_all(engine)
            engine.dispose()
    return made


def say(settings: Settings, service: str, event: Event) -> Envelope:
    database = Database(settings.database_url(service))
    database.write_now(record, event, now=NOW)
    [row] = database.read_now(unsent, 10)
    database.close()
    return Envelope.model_validate_json(row.body)


def hear(registry: Database, envelope: Envelope) -> None:
    wanted = {one.aggregate: one for one in SUBSCRIPTIONS}
    registry.write_now(receive, envelope, wanted[envelope.aggregate], now=NOW)


def certify_alice(settings: Settings, *, last_fact_heard: bool = True) -> None:
    training = say(settings, "curriculum", trained(TODAY))
    result = say(settings, "exam", passed(TODAY))
    registry = Database(settings.database_url("registry"))
    hear(registry, training)
    what = SignCode(name="Alice", listing=Choice.UNLISTED, code_version=code_of_ethics().version)
    registry.write_now(sign_code, alice, what, now=NOW)
    if last_fact_heard:
        hear(registry, result)
    registry.close()


def test_right_books_are_counted(settings: Settings) -> None:
    certify_alice(settings)

    report = recompute(settings, pause=0)

    assert list(lines(report)) == [
        "  2 leaves of the ledger compared with facts, decisions, books and the heads outside",
        "  1 certificates and 1 statuses computed again from the facts: no differences.",
    ]


def test_a_wrong_certificate_is_named_without_a_name(settings: Settings) -> None:
    certify_alice(settings)
    registry = Database(settings.database_url("registry"))
    registry.write_now(_one_year_too_long)
    registry.close()

    told = "\n".join(lines(recompute(settings, pause=0)))

    assert f"alice  valid until: expected {TODAY.year + 1}-12-31; found {TODAY.year + 2}-12-31" in told
    assert "alice  certification: expected what the ledger says; found another valid_until" in told
    assert "3 differences." in told


def test_a_fact_that_never_arrived_is_a_missing_certificate(settings: Settings) -> None:
    certify_alice(settings, last_fact_heard=False)

    [difference] = recompute(settings, pause=0).differences

    assert (difference.person_id, difference.what) == ("alice", "certificate")


def test_before_the_first_start_there_is_nothing_to_audit(tmp_path: Path) -> None:
    empty = tmp_path / "before"
    empty.mkdir()

    with pytest.raises(Stop):
        recompute(Settings(var=empty))

    assert list(empty.iterdir()) == []


def _one_year_too_long(session: Session) -> None:
    session.get_one(Certification, "alice").valid_until = date(TODAY.year + 2, 12, 31)


def trained(on: date) -> TrainingCompleted:
    return TrainingCompleted(
        person_id="alice", training_id="one", completed_on=on, modules=34, practice_minutes=720, rule_set="c-1"
    )


def passed(on: date) -> ResultReleased:
    return ResultReleased(
        person_id="alice",
        result_id="one",
        outcome="passed",
        written="passed",
        oral="passed",
        released_on=on,
        rule_set="e-1",
    )
