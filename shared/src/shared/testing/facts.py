"""What other services say of a person, with everything in it that a test does not care for."""

from datetime import date

from shared.actor import Actor
from shared.events import CertificationGranted, ResultReleased, TrainingCompleted
from shared.testing.cast import femi
from shared.testing.scene import TODAY


def training_completed(who: Actor, on: date = TODAY, *, trained_by: tuple[Actor, ...] = (femi,)) -> TrainingCompleted:
    return TrainingCompleted(
        person_id=who.id,
        training_id=f"training-{who.id}",
        completed_on=on,
        modules=34,
        practice_minutes=720,
        rule_set="training-2026-1",
        trained_by=tuple(trainer.id for trainer in trained_by),
    )


def result_released(who: Actor, on: date = TODAY, *, passed: bool = True, result: str = "") -> ResultReleased:
    outcome = "passed" if passed else "not_yet_passed"
    return ResultReleased(
        person_id=who.id,
        result_id=result or f"result-{who.id}",
        outcome=outcome,
        written="passed",
        oral=outcome,
        released_on=on,
        rule_set="exam-2026-1",
    )


def certification_granted(who: Actor, on: date = TODAY) -> CertificationGranted:
    return CertificationGranted(
        person_id=who.id,
        certificate_number=f"CPS-{who.id}",
        granted_on=on,
        valid_until=date(on.year + 1, 12, 31),
        rule_set="registry-2026-1",
    )
