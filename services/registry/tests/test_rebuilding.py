"""What the registry projects can be emptied and written down again; what it decided is its own."""

from datetime import date
from typing import Any

from fastapi import FastAPI
from sqlmodel import Session, SQLModel, select

from registry.certifications.tables import Certification, Renewal
from registry.conditions.tables import Commitment, Examination, Training
from registry.index.tables import SearchEntry, SearchSlip, SearchTerm, SearchWord
from registry.listings.tables import ListedName, Listing
from registry.specialties.tables import SpecialtyAward, SpecialtyKind
from registry.years.tables import CEYear
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    EligibilityOpened,
    ModuleCompleted,
    ResultWithdrawn,
    SittingSubmitted,
    SpecialtyAwarded,
    TrainingAdmitted,
    TrainingCommitmentSigned,
)
from shared.messaging.rebuilding import rebuild
from shared.messaging.tables import Outbox
from shared.testing import Scene
from shared.testing.cast import alice, somebody
from shared.testing.facts import result_released, training_completed

from .walk import certify, tell, year_opened

PROJECTIONS = (Training, Examination, CEYear, SpecialtyAward, SpecialtyKind)
INDEX = (SearchEntry, SearchTerm, SearchWord, SearchSlip)
DECIDED = (Commitment, Certification, Renewal, Listing, ListedName, *INDEX, Outbox)
DAY = date(2024, 5, 9)


def test_projections_rebuilt_from_the_facts_equal_the_live_ones_and_nothing_decided_changes(
    scene: Scene, app: FastAPI
) -> None:
    live(scene)
    projected, decided = rows(scene, PROJECTIONS), rows(scene, DECIDED)
    assert all(projected.values()) and all(decided.values())

    count = scene.do(rebuild, app.state.projections, app.state.subscriptions, scene.said)

    assert count == len(scene.said)
    assert rows(scene, PROJECTIONS) == projected
    assert rows(scene, DECIDED) == decided
    assert set(app.state.projections) == set(PROJECTIONS)


def test_what_was_written_wrongly_is_right_after_rebuilding(scene: Scene, app: FastAPI) -> None:
    live(scene)
    projected = rows(scene, PROJECTIONS)
    scene.do(spoil)
    assert rows(scene, PROJECTIONS) != projected

    scene.do(rebuild, app.state.projections, app.state.subscriptions, scene.said)

    assert rows(scene, PROJECTIONS) == projected


def live(scene: Scene) -> None:
    tell(scene, TrainingAdmitted(person_id="alice", cohort_id="spring"), DAY)
    tell(scene, TrainingCommitmentSigned(person_id="alice", code_version="1"), DAY)
    tell(scene, ModuleCompleted(person_id="alice", module=1, completed=1, required=34), DAY)
    tell(scene, EligibilityOpened(person_id="alice", opened_on=DAY), DAY)
    tell(scene, SittingSubmitted(person_id="alice", sitting_id="one", part="written"), DAY)
    tell(scene, SittingSubmitted(person_id="alice", sitting_id="two", part="oral"), DAY)
    certify(scene, alice, DAY)
    certify(scene, somebody("bea"), DAY)
    tell(scene, training_completed(somebody("carla"), DAY), DAY)
    tell(scene, result_released(somebody("carla"), DAY), DAY)
    tell(scene, ResultWithdrawn(person_id="carla", result_id="result-carla", withdrawn_on=DAY), DAY)
    opened = CEYearOpened(person_id="alice", year=2025, minutes_required=720, ethics_minutes_required=60, rule_set="ce")
    tell(scene, opened, DAY)
    tell(scene, year_opened("bea", 2025), DAY)
    tell(scene, CEYearProgressed(person_id="alice", year=2025, minutes=720, ethics_minutes=60), DAY)
    tell(scene, CEYearFulfilled(person_id="alice", year=2025, fulfilled_on=date(2025, 9, 1)), date(2025, 9, 1))
    track = SpecialtyAwarded(
        person_id="bea",
        specialty="housing",
        title_en="Housing",
        title_es="Vivienda",
        level="specialty",
        awarded_on=date(2025, 9, 1),
        rule_set="tracks-1",
    )
    tell(scene, track, date(2025, 9, 1))
    missed = CEYearMissed(
        person_id="bea", year=2025, missed_on=date(2026, 1, 1), grace_until=date(2026, 3, 31), minutes_missing=720
    )
    tell(scene, missed, date(2026, 1, 1))


def spoil(session: Session) -> None:
    session.get_one(Training, "alice").completed_on = None
    session.delete(session.get_one(Examination, "bea"))


def rows(scene: Scene, tables: tuple[type[SQLModel], ...]) -> dict[str, list[dict[str, Any]]]:
    def look(session: Session) -> dict[str, list[dict[str, Any]]]:
        found = {table.__name__: [row.model_dump() for row in session.exec(select(table))] for table in tables}
        return {name: sorted(known, key=str) for name, known in found.items()}

    return scene.ask(look)
