"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from datetime import date, datetime

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from ce_tracker.claiming.commands import begin_draft
from ce_tracker.credits.commands import claim_hours
from ce_tracker.evidence.tables import Evidence
from ce_tracker.years.tables import CEYear
from shared.testing import Scene
from shared.testing.cast import alice, amara, mallory
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other

from .walk import PAPER, PDF, certify, evening


def let_the_year_end(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 5, 9))
    scene.at(date(2027, 1, 1))


def come_near_the_end(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 5, 9))
    scene.at(date(2026, 12, 27))


def open_years_without_dates(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 5, 9))
    scene.do(forget_the_dates)


def forget_the_dates(session: Session, *, now: datetime) -> None:
    session.execute(sa.update(CEYear).values(grace_until=None))


def keep_papers_as_before(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 5, 9))
        scene.at(date(2026, 3, 3))
        scene.do(claim_hours, who, None, evening(date(2026, 3, 2), 60), PAPER, name=None)
    scene.do(open_the_papers)


def open_the_papers(session: Session, *, now: datetime) -> None:
    session.execute(sa.update(Evidence).values(sealed=None, sealed_name=None, content=PDF, name="paper.pdf"))


def leave_drafts_alone(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        scene.do(begin_draft, who, f"draft-of-{who.id}")
    scene.later(days=61)


PLANTS: dict[str, Plant] = {
    "turn_years": let_the_year_end,
    "remind": come_near_the_end,
    "tell_missing_dates": open_years_without_dates,
    "drop_draft": leave_drafts_alone,
    "seal_paper": keep_papers_as_before,
}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
