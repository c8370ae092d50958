"""What was told can be emptied and told again: the same rows, and nothing is said or decided by it."""

from datetime import date
from typing import Any

from sqlmodel import Session, delete, select

from ce_tracker.certifications.tables import Certification
from ce_tracker.years.subscribers import SUBSCRIPTIONS
from ce_tracker.years.tables import CEYear
from shared.events import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
    Envelope,
)
from shared.messaging.tables import Outbox
from shared.testing import Scene

DAY = date(2026, 2, 1)
NUMBER: dict[str, Any] = {"person_id": "alice", "certificate_number": "CPS-1"}
HISTORY = (
    CertificationGranted(**NUMBER, granted_on=date(2025, 9, 1), valid_until=date(2026, 12, 31), rule_set="r"),
    CertificationRenewed(**NUMBER, valid_until=date(2027, 12, 31), year=2026),
    CertificationSuspended(**NUMBER, decided_on=DAY),
    CertificationReinstated(**NUMBER, decided_on=DAY),
    CertificationRevoked(**NUMBER, decided_on=DAY),
)


def look(session: Session) -> tuple[list[Any], int, int]:
    told = [row.model_dump() for row in session.exec(select(Certification))]
    return told, len(session.exec(select(CEYear)).all()), len(session.exec(select(Outbox)).all())


def rebuild(session: Session) -> None:
    """As `make rebuild` does: empty what was told, and call the projecting functions alone."""
    session.exec(delete(Certification))
    facts = session.exec(select(Outbox)).all()
    for event in HISTORY:
        project = SUBSCRIPTIONS[0].handlers[type(event)].project
        envelope = Envelope.model_validate_json(facts[0].body)
        assert project is not None
        project(session, event, envelope)


def test_rebuilding_gives_the_same_rows_and_says_nothing(scene: Scene) -> None:
    for event in HISTORY:
        scene.at(DAY)
        scene.hear(event)
    before = scene.ask(look)

    scene.do(rebuild)

    assert scene.ask(look) == before
    assert before[0][0]["standing"] == "revoked"
    assert before[0][0]["valid_until"] == date(2027, 12, 31)
