"""What the registry was told can be emptied and written down again; what it decided is its own."""

from datetime import date
from typing import Any

from fastapi import FastAPI
from registry_cast import House, released, trained
from sqlmodel import Session, SQLModel, select

from registry.certifications.tables import Certification, CEYear, Renewal
from registry.conditions.tables import Commitment, Examination, Training
from registry.listings.tables import ListedName, Listing
from shared.events import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    EligibilityOpened,
    ModuleCompleted,
    ResultWithdrawn,
    SittingSubmitted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
)
from shared.messaging.rebuilding import rebuild
from shared.messaging.tables import Outbox

TOLD = (Training, Examination, CEYear)
DECIDED = (Commitment, Certification, Renewal, Listing, ListedName, Outbox)
DAY = date(2024, 5, 9)


def test_told_tables_rebuilt_from_the_facts_equal_the_live_ones_and_nothing_decided_changes(
    house: House, app: FastAPI
) -> None:
    live(house)
    told, decided = rows(house, TOLD), rows(house, DECIDED)
    assert all(told.values()) and all(decided.values())

    count = house.database.write_now(rebuild, app.state.projections, app.state.subscriptions, house.said)

    assert count == len(house.said)
    assert rows(house, TOLD) == told
    assert rows(house, DECIDED) == decided
    assert set(app.state.projections) == set(TOLD)


def test_what_was_written_wrongly_is_right_after_rebuilding(house: House, app: FastAPI) -> None:
    live(house)
    told = rows(house, TOLD)
    house.database.write_now(spoil)
    assert rows(house, TOLD) != told

    house.database.write_now(rebuild, app.state.projections, app.state.subscriptions, house.said)

    assert rows(house, TOLD) == told


def live(house: House) -> None:
    house.tell(TrainingAdmitted(person_id="alice", cohort_id="spring"), DAY)
    house.tell(TrainingCommitmentSigned(person_id="alice", code_version="1"), DAY)
    house.tell(ModuleCompleted(person_id="alice", module=1, completed=1, required=34), DAY)
    house.tell(EligibilityOpened(person_id="alice", opened_on=DAY), DAY)
    house.tell(SittingSubmitted(person_id="alice", sitting_id="one", part="written"), DAY)
    house.tell(SittingSubmitted(person_id="alice", sitting_id="two", part="oral"), DAY)
    house.certify("alice", DAY)
    house.certify("bea", DAY)
    house.tell(trained("carla", DAY), DAY)
    house.tell(released("carla", DAY), DAY)
    house.tell(ResultWithdrawn(person_id="carla", result_id="result-carla", withdrawn_on=DAY), DAY)
    opened = CEYearOpened(person_id="alice", year=2025, minutes_required=720, ethics_minutes_required=60, rule_set="ce")
    house.tell(opened, DAY)
    house.tell(CEYearProgressed(person_id="alice", year=2025, minutes=720, ethics_minutes=60), DAY)
    house.tell(CEYearFulfilled(person_id="alice", year=2025, fulfilled_on=date(2025, 9, 1)), date(2025, 9, 1))
    missed = CEYearMissed(
        person_id="bea", year=2025, missed_on=date(2026, 1, 1), grace_until=date(2026, 3, 31), minutes_missing=720
    )
    house.tell(missed, date(2026, 1, 1))


def spoil(session: Session) -> None:
    session.get_one(Training, "alice").completed_on = None
    session.delete(session.get_one(Examination, "bea"))


def rows(house: House, tables: tuple[type[SQLModel], ...]) -> dict[str, list[dict[str, Any]]]:
    def look(session: Session) -> dict[str, list[dict[str, Any]]]:
        found = {table.__name__: [row.model_dump() for row in session.exec(select(table))] for table in tables}
        return {name: sorted(known, key=str) for name, known in found.items()}

    return house.database.read_now(look)
